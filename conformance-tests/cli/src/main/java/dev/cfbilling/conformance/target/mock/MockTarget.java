package dev.cfbilling.conformance.target.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.Preference;
import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.target.ApiCall;
import dev.cfbilling.conformance.target.ApiTarget;
import dev.cfbilling.conformance.target.Ids;
import dev.cfbilling.conformance.target.Pace;
import dev.cfbilling.conformance.target.TargetConnection;
import dev.cfbilling.conformance.target.TargetException;
import dev.cfbilling.conformance.target.TargetException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The embedded mock as a target. A run requests every example of the contract; probes can follow.
 */
public final class MockTarget implements ApiTarget {
  private static final String ID = Customers.FIRST_ACCOUNT;

  private final Contract contract;
  private final MockApiBuilder mock;

  public MockTarget(Contract contract) {
    this(contract, MockApi.builder().clock(MockApi.USUAL_TIME));
  }

  /**
   * @param mock serves {@code contract}, or the edition of its time if that is one; started for
   *     each connection
   */
  public MockTarget(Contract contract, MockApiBuilder mock) {
    this.contract = contract;
    this.mock = contract.edition().isEmpty() ? mock.contract(contract) : mock;
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
  public Pace pace() {
    return Pace.WITHIN_PROCESS;
  }

  @Override
  public TargetConnection connect() throws TargetException {
    if (calls().isEmpty()) {
      throw new TargetException(
          Kind.UNUSABLE, "The contract has no example that the mock could answer with.");
    }
    try {
      MockApi running = mock.start();
      return TargetConnection.withinProcess(
          running.baseUrl(), mock.stalls(), ids(running.customers()), running::close);
    } catch (IOException noServer) {
      throw new TargetException(
          Kind.UNREACHABLE, "The embedded mock could not start: " + noServer.getMessage() + ".");
    }
  }

  private static Ids ids(Customers customers) {
    return new Ids(
        Map.of(
            Ids.ACCOUNT, Customers.FIRST_ACCOUNT, Ids.ORGANIZATION, customers.organization().id()),
        customers.organization().accounts().stream().map(Account::id).toList(),
        true);
  }

  /** Calls for every example of every operation, whatever the ids. */
  @Override
  public List<ApiCall> calls(Ids ids) {
    return calls();
  }

  /** Leaves out default responses, as they have no status to ask for. */
  private List<ApiCall> calls() {
    List<ApiCall> calls = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      for (ResponseShape shape : operation.responses().values()) {
        if (!shape.isDefault()) {
          shape
              .examples()
              .forEach(example -> calls.add(call(operation, shape.status(), example.name())));
        }
      }
    }
    return calls;
  }

  /** A call that sends every parameter with its example from the contract. */
  private static ApiCall call(Operation operation, String status, String example) {
    Preference preference = new Preference(status, Optional.of(example));
    return new ApiCall(
        operation,
        operation.method(),
        examples(operation, "path", ID),
        examples(operation, "query", ""),
        ApiCall.of(operation, Map.of()).body(),
        ApiCall.Access.OWN,
        Map.of(Preference.HEADER, preference.toString()),
        ApiCall.Purpose.USAGE,
        0);
  }

  /**
   * Example values of the operation's path or query parameters.
   *
   * @param otherwise the value of a parameter without an example; if empty, it is left out
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
