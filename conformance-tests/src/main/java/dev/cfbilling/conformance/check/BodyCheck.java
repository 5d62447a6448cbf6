package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.Body;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.schema.Violation;
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
          Finding.aroundBody(
              "body.not-recorded",
              schema.location(),
              "The capture kept no body, so that it can't be checked; export it with content"));
    } else if (subject.exchange().response().mayBeJson()) {
      validate(body.get(), schema, subject, findings);
    }
  }

  /** One reading for everything: the schema, drift, coverage, and what the records mean. */
  private void validate(Body body, SchemaAt schema, Subject subject, FindingSink findings)
      throws IOException {
    Drift drift = new Drift(findings);
    EnvelopeErrors errors = new EnvelopeErrors(subject, schema, findings);
    Optional<RuleRun> meaning = rules.open(subject, schema, findings);
    validator.validate(
        body, schema, new Observer(subject.coverage(), drift, errors, meaning), findings);
    meaning.ifPresent(RuleRun::finish);
  }

  /** Passes on what there is to learn to those whom it concerns. */
  private record Observer(
      ConstraintCoverage coverage, Drift drift, EnvelopeErrors errors, Optional<RuleRun> meaning)
      implements BodyObserver {

    @Override
    public void meets(SchemaAt schema, JsonNode value) {
      coverage.see(schema, value);
    }

    @Override
    public void unknown(SchemaAt schema, String pointer) {
      drift.see(schema, pointer);
    }

    @Override
    public void record(
        String member, long element, Optional<SentRecord> record, List<Violation> violations) {
      if (member.equals(RuleRun.MEMBER)) {
        coverage.seeRecord();
        meaning.ifPresent(run -> run.accept(element, record, violations));
      } else {
        errors.see(element, record);
      }
    }
  }
}
