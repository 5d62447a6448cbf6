package dev.cfbilling.spec.lint;

import java.util.Map;
import java.util.stream.Stream;

/** Every operation documents the same failures, and all of them have the failure envelope. */
final class ErrorResponseRule implements Rule {

  private static final String SCHEMA = "/content/application~1json/schema/$ref";

  private static final Map<String, String> RESPONSES =
      Map.of(
          "400", "BadRequest",
          "401", "Unauthorized",
          "403", "Forbidden",
          "404", "NotFound",
          "429", "TooManyRequests",
          "500", "InternalError",
          "default", "Unexpected");

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return Stream.concat(
        contract.operations().flatMap(ErrorResponseRule::unlikeTheOthers),
        contract.files("responses").flatMap(ErrorResponseRule::withoutEnvelope));
  }

  private static Stream<String> unlikeTheOthers(Located operation) {
    return RESPONSES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            expected -> {
              Located response = operation.child("responses").child(expected.getKey());
              String file = "../responses/%s.yaml".formatted(expected.getValue());
              return response.text("$ref").equals(file)
                  ? ""
                  : "%s does not refer to %s; every operation must".formatted(response, file);
            })
        .filter(departure -> !departure.isEmpty());
  }

  private static Stream<String> withoutEnvelope(Located response) {
    return response.node().at(SCHEMA).asString("").equals("../schemas/FailureEnvelope.yaml")
        ? Stream.empty()
        : Stream.of(response + " has no JSON body with FailureEnvelope.yaml; every failure must");
  }
}
