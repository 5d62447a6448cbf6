package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.Body;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The body must be there, be JSON, be what the response's schema describes, say what went wrong if
 * anything did, and mean what the rules allow.
 *
 * <p>A body of another media type is left alone: {@link ContentTypeCheck} has reported it, unless
 * the contract says nothing of types. A body that a capture did not keep can't be judged.
 */
final class BodyCheck implements Check {
  private final BodyValidator validator;
  private final RuleBook rules;

  BodyCheck(BodyValidator validator, RuleBook rules) {
    this.validator = validator;
    this.rules = rules;
  }

  @Override
  public List<String> ids() {
    return Stream.concat(
            Stream.of(EnvelopeErrors.ID, "body", "schema", Drift.PROPERTY), rules.ids().stream())
        .toList();
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) throws IOException {
    Optional<ResponseShape> shape = subject.shape();
    if (shape.isEmpty() || shape.get().schema().isEmpty()) {
      return;
    }
    SchemaAt schema = shape.get().schema().get();
    Optional<Body> body = subject.exchange().response().body();
    if (body.isEmpty()) {
      findings.add(
          new Finding(
              "body.not-recorded",
              Severity.WARNING,
              Optional.empty(),
              schema.location(),
              "The capture kept no body, so that it can't be checked; export it with content"));
    } else if (isJson(subject)) {
      validate(body.get(), schema, subject, findings);
    }
  }

  /** One reading for everything: the schema, drift, coverage, and what the records mean. */
  private void validate(Body body, SchemaAt schema, Subject subject, FindingSink findings)
      throws IOException {
    Drift drift = new Drift(findings);
    EnvelopeErrors errors = new EnvelopeErrors(subject, findings);
    Optional<RuleRun> meaning = rules.open(subject, schema, findings);
    validator.validate(
        body,
        schema,
        (part, pointer, value, violations) -> {
          subject.coverage().see(part, value);
          drift.see(part, pointer, value);
          errors.see(part, pointer, value, violations);
          if (isRecord(pointer, value)) {
            subject.coverage().seeRecord();
            meaning.ifPresent(run -> run.accept(pointer, value, violations));
          }
        },
        findings);
    meaning.ifPresent(RuleRun::finish);
  }

  /** An element of the result, or a body whose result is itself the record. */
  private static boolean isRecord(String pointer, JsonNode value) {
    return pointer.startsWith("/result/") || (pointer.isEmpty() && value.path("result").isObject());
  }

  /** An answer without a type may well be JSON: it is read, so that one mistake hides no other. */
  private static boolean isJson(Subject subject) {
    return subject
        .exchange()
        .response()
        .contentType()
        .map(type -> ContentTypeCheck.essence(type).contains("json"))
        .orElse(true);
  }
}
