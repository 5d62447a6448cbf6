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
 * Everything that decides what is asked of one operation.
 *
 * @param ids whom the target may be asked about
 * @param pathParameters those of the operation
 * @param promises what the API is held to
 */
public record Scope(
    Contract contract,
    Operation operation,
    Ids ids,
    Map<String, String> pathParameters,
    Days days,
    Promises promises) {
  public static final String FROM = "from";
  public static final String TO = "to";
  public static final String METRIC = "metric";

  public Usage usage() {
    return Usage.of(operation);
  }

  /** Whether days can be asked for. */
  public boolean hasDays() {
    return parameter(FROM).isPresent() && parameter(TO).isPresent();
  }

  /** Whether one metric of some days can be asked for, and the API is held to that. */
  public boolean canBeFilteredByMetric() {
    return usage() == Usage.COST_AND_USAGE
        && hasDays()
        && parameter(METRIC).isPresent()
        && promises.metricFilter();
  }

  /** The call with nothing but the path. */
  public ApiCall plain() {
    return ApiCall.of(operation, pathParameters);
  }

  public ApiCall asking(AskedDays window) {
    return plain().with(FROM, window.from().toString()).with(TO, window.to().toString());
  }

  /** A call whose answer stays the same, as far as there is one. */
  public ApiCall steady() {
    return usage() == Usage.COST_AND_USAGE ? asking(days.closedWeek()) : plain();
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

  /** The operation that returns another resource, for answers that have to fit together. */
  public Optional<Operation> sibling(Resource resource) {
    return contract.operation(resource);
  }

  /** Where the contract describes a query parameter, else the operation. */
  public SpecLocation place(String parameter) {
    return parameter(parameter).map(Parameter::location).orElse(operation.location());
  }
}
