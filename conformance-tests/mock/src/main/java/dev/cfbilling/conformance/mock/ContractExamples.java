package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Example;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers with the examples of the contract, on request. */
final class ContractExamples {
  /**
   * The status of a {@code default} response, which describes every failure that has no response of
   * its own.
   */
  private static final int ANY_FAILURE = 503;

  private static final Preference SUCCESS = new Preference("200", Optional.empty());

  private ContractExamples() {}

  /** The example that the caller prefers. */
  static MockAnswer preferred(Operation operation, Preference preference) {
    return Optional.ofNullable(operation.responses().get(preference.code()))
        .flatMap(shape -> example(shape, preference).map(example -> answer(shape, example)))
        .orElseGet(() -> none(preference));
  }

  /** The first success example, for an operation without data in the mock. */
  static MockAnswer success(Operation operation) {
    return preferred(operation, SUCCESS);
  }

  private static Optional<Example> example(ResponseShape shape, Preference preference) {
    return shape.examples().stream()
        .filter(example -> preference.example().map(example.name()::equals).orElse(true))
        .findFirst();
  }

  private static MockAnswer answer(ResponseShape shape, Example example) {
    int code = shape.isDefault() ? ANY_FAILURE : Integer.parseInt(shape.status());
    Map<String, String> headers = new HashMap<>(shape.headerExamples());
    shape.mediaTypes().stream()
        .limit(1)
        .forEach(type -> headers.put(MockAnswer.CONTENT_TYPE, type));
    String body =
        shape
            .schema()
            .map(schema -> ResponseView.of(schema, example.json()))
            .orElse(example.json());
    return new MockAnswer(code, headers, Payload.of(body));
  }

  private static MockAnswer none(Preference preference) {
    return new MockAnswer(
        501,
        Map.of(MockAnswer.CONTENT_TYPE, "text/plain; charset=utf-8"),
        Payload.of("The contract has no example for " + preference + "."));
  }
}
