package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.schema.SchemaValidators;
import dev.cfbilling.conformance.schema.Violation;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every path and query parameter that was sent must be as the operation describes it. */
final class ParametersCheck implements Check {
  private static final String ID = "request.parameters";

  private final SchemaValidators validators;

  ParametersCheck(SchemaValidators validators) {
    this.validators = validators;
  }

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) {
    for (Parameter parameter : subject.operation().parameters()) {
      List<String> sent = sent(parameter, subject);
      if (sent.isEmpty() && parameter.required()) {
        findings.add(
            Finding.aroundBody(
                ID,
                parameter.location().child("required"),
                "The request lacks the %s parameter %s; the contract requires it"
                    .formatted(parameter.in(), Quote.text(parameter.name()))));
      }
      sent.forEach(value -> inspect(parameter, value, subject.coverage(), findings));
    }
  }

  private static List<String> sent(Parameter parameter, Subject subject) {
    return switch (parameter.in()) {
      case "path" ->
          Optional.ofNullable(subject.pathParameters().get(parameter.name())).stream().toList();
      case "query" -> subject.exchange().request().query(parameter.name());
      default -> List.of();
    };
  }

  private void inspect(
      Parameter parameter, String sent, ConstraintCoverage coverage, FindingSink findings) {
    JsonNode value = JsonNodeFactory.instance.stringNode(sent);
    coverage.see(parameter.schema(), value);
    for (Violation violation : validators.validate(parameter.schema(), value, "")) {
      SpecLocation keyword = parameter.location().child("schema").child(violation.keyword());
      findings.add(
          Finding.aroundBody(
              ID,
              keyword,
              "The %s parameter %s %s"
                  .formatted(
                      parameter.in(),
                      parameter.name(),
                      SchemaFinding.predicate(violation, value))));
    }
  }
}
