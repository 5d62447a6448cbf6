package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.target.ApiCall;
import dev.cfbilling.conformance.target.Ids;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of one target, and all that decides its probes' calls.
 *
 * @param ids the accounts and organizations that may be queried
 * @param pathParameters the operation's path parameters
 */
public record Scope(
    Contract contract,
    Operation operation,
    Ids ids,
    Map<String, String> pathParameters,
    Days days) {
  public static final String FROM = "from";
  public static final String TO = "to";
  public static final String METRIC = "metric";

  public Usage usage() {
    return Usage.of(operation);
  }

  /** Whether the operation has the parameters from and to. */
  public boolean hasDays() {
    return parameter(FROM).isPresent() && parameter(TO).isPresent();
  }

  /** Whether the operation has days and a metric filter. */
  public boolean canBeFilteredByMetric() {
    return usage() == Usage.COST_AND_USAGE && hasDays() && parameter(METRIC).isPresent();
  }

  /** A call without query parameters. */
  public ApiCall plain() {
    return ApiCall.of(operation, pathParameters);
  }

  public ApiCall asking(AskedDays window) {
    return plain().with(FROM, window.from().toString()).with(TO, window.to().toString());
  }

  /** A call with a stable answer, where there is one: cost and usage of closed days. */
  public ApiCall steady() {
    return usage() == Usage.COST_AND_USAGE && hasDays() ? asking(days.closedWeek()) : plain();
  }

  public Optional<Parameter> parameter(String name) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in().equals("query") && parameter.name().equals(name))
        .findFirst();
  }

  /** Whether the operation returns {@code resource}. */
  public boolean isOf(Resource resource) {
    return operation.resource().equals(Optional.of(resource));
  }

  /** The operation that returns {@code resource}; its answers must agree with this operation's. */
  public Optional<Operation> sibling(Resource resource) {
    return contract.operation(resource);
  }

  /** The query parameter's place in the contract, or else the operation's. */
  public SpecLocation place(String parameter) {
    return parameter(parameter).map(Parameter::location).orElse(operation.location());
  }
}
