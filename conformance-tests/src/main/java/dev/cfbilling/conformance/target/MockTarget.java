package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.Preference;
import dev.cfbilling.conformance.target.TargetException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The embedded mock, asked for every example of every operation. */
public final class MockTarget implements Target {
  private static final String ID = "023e105f4ecef8ad9ca31a8372d0c353";

  private final Contract contract;

  public MockTarget(Contract contract) {
    this.contract = contract;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.MOCK;
  }

  @Override
  public String name() {
    return "the embedded mock";
  }

  @Override
  public void exchanges(Consumer<Exchange> consumer) throws TargetException {
    List<Probe> plan = plan();
    if (plan.isEmpty()) {
      throw new TargetException(
          Kind.UNUSABLE, "The contract has no example that the mock could answer with.");
    }
    try (MockApi mock = MockApi.builder().contract(contract).start()) {
      HttpCaller caller =
          new HttpCaller(
              mock.baseUrl(),
              Map.of("Authorization", "Bearer mock-token"),
              new Redactor(List.of()));
      for (int i = 0; i < plan.size(); i++) {
        consumer.accept(caller.call(i, plan.get(i)));
      }
      caller.close();
    } catch (IOException noServer) {
      throw new TargetException(
          Kind.UNREACHABLE, "The embedded mock could not start: " + noServer.getMessage() + ".");
    }
  }

  /** The default response is left out: it stands for whatever has no status of its own. */
  private List<Probe> plan() {
    List<Probe> plan = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      for (ResponseShape shape : operation.responses().values()) {
        if (!shape.isDefault()) {
          shape
              .examples()
              .forEach(example -> plan.add(probe(operation, shape.status(), example.name())));
        }
      }
    }
    return plan;
  }

  /** Every parameter is sent, as the contract's own example of it has it. */
  private static Probe probe(Operation operation, String status, String example) {
    Preference preference = new Preference(status, Optional.of(example));
    return new Probe(
        operation,
        examples(operation, "path", ID),
        examples(operation, "query", ""),
        Map.of(Preference.HEADER, preference.toString()));
  }

  /**
   * The operation's parameters of one sort.
   *
   * @param otherwise the value of one without an example; when empty, it is left out
   */
  private static Map<String, String> examples(Operation operation, String in, String otherwise) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      String value = parameter.example().orElse(otherwise);
      if (parameter.in().equals(in) && !value.isEmpty()) {
        values.put(parameter.name(), value);
      }
    }
    return values;
  }
}
