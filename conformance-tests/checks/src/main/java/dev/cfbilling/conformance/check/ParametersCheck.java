package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.schema.ParameterValues;
import dev.cfbilling.conformance.schema.SchemaValidators;
import java.util.List;

/** Every path and query parameter that was sent must be as the operation describes it. */
final class ParametersCheck implements Check {
  private static final String ID = "request.parameters";

  private final ParameterValues values;

  ParametersCheck(SchemaValidators validators) {
    this.values = new ParameterValues(validators);
  }

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) {
    ParameterValues.Sent sent =
        new ParameterValues.Sent(subject.pathParameters(), subject.exchange().request()::query);
    for (Parameter parameter : subject.operation().parameters()) {
      sent.of(parameter).forEach(value -> subject.coverage().see(parameter.schema(), value));
    }
    values.inspect(
        subject.operation(),
        sent,
        departure ->
            findings.add(Finding.aroundBody(ID, departure.contract(), departure.message())));
  }
}
