package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.schema.ParameterValues;
import dev.cfbilling.conformance.schema.SchemaValidators;
import java.util.List;

/** Checks each path and query parameter that was sent against the operation's description. */
final class ParametersCheck implements Check {
  private static final Explanation ASKS =
      Explanation.of(ParametersCheck.class, "request.parameters");

  private final ParameterValues values;

  ParametersCheck(SchemaValidators validators) {
    this.values = new ParameterValues(validators);
  }

  @Override
  public List<Explanation> explanations() {
    return List.of(ASKS);
  }

  @Override
  public boolean isOfRequest() {
    return true;
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) {
    if (subject.isWithoutRequest()) {
      return;
    }
    ParameterValues.Sent sent =
        new ParameterValues.Sent(subject.pathParameters(), subject.exchange().request()::query);
    for (Parameter parameter : subject.operation().parameters()) {
      sent.of(parameter).forEach(value -> subject.coverage().see(parameter.schema(), value));
    }
    values.inspect(
        subject.operation(),
        sent,
        departure ->
            findings.add(Finding.aroundBody(ASKS, departure.contract(), departure.message())));
  }
}
