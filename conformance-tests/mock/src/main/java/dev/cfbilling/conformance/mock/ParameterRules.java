package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.schema.ParameterValues;
import dev.cfbilling.conformance.schema.SchemaValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks parameters against the contract, with the check that real traffic gets too. */
final class ParameterRules {
  private final ParameterValues values;

  ParameterRules(Contract contract) {
    this.values = new ParameterValues(new SchemaValidators(contract.schemas()));
  }

  /** The refusal; empty when the parameters conform. */
  Optional<MockAnswer> refuse(OperationCall call) {
    for (Parameter parameter : call.operation().parameters()) {
      if (parameter.in().equals("query")
          && !parameter.isList()
          && call.url().queryParameterValues(parameter.name()).size() > 1) {
        return Optional.of(Refusals.badParameters(parameter.name() + " is given more than once"));
      }
    }
    List<String> departures = new ArrayList<>();
    values.inspect(
        call.operation(),
        new ParameterValues.Sent(call.pathParameters(), name -> query(call, name)),
        departure -> departures.add(departure.message()));
    return departures.stream().findFirst().map(Refusals::badParameters);
  }

  /** A name without an equals sign has an empty value. */
  private static List<String> query(OperationCall call, String name) {
    return call.url().queryParameterValues(name).stream()
        .map(value -> Objects.requireNonNullElse(value, ""))
        .toList();
  }
}
