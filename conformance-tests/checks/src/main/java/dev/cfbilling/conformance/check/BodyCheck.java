package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.check.record.SentRecord;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.json.SubstanceReader;
import dev.cfbilling.conformance.schema.Violation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Checks a body against the response's schema, the rules about meaning, and its own error messages.
 *
 * <p>The body must exist and be JSON. A body of another media type is skipped: {@link
 * ContentTypeCheck} has reported it, unless the contract documents no types. A body that a capture
 * did not keep can't be checked.
 */
final class BodyCheck implements Check {
  private static final Pattern WIDE_CHARSET =
      Pattern.compile("(?i);\\s*charset=\"?((?:utf-?(?:16|32)|ucs-?[24])[a-z]*)");

  private static final Gap NO_BODY = new Gap(Gap.Kind.MISSING, "");

  private final BodyValidator validator;
  private final RuleBook rules;

  BodyCheck(BodyValidator validator, RuleBook rules) {
    this.validator = validator;
    this.rules = rules;
  }

  @Override
  public List<Explanation> explanations() {
    return Stream.of(
            List.of(EnvelopeErrors.ASKS),
            BodyFinding.explanations(),
            SchemaKeywords.explanations(),
            List.of(UnknownProperties.PROPERTY),
            rules.explanations())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) throws IOException {
    Optional<ResponseShape> shape = subject.shape();
    if (shape.isEmpty() || shape.get().schema().isEmpty()) {
      if (shape.isPresent() && subject.isSuccess()) {
        // The contract has no schema for the body, so nothing else is checked.
        subject.coverage().seeRecord();
      }
      return;
    }
    SchemaAt schema = shape.get().schema().get();
    Optional<Body> body = subject.exchange().response().body();
    if (body.isEmpty()) {
      Gap gap = subject.exchange().response().gap().orElse(NO_BODY);
      // That the API's own answer broke off is told as such.
      if (gap.broken().isEmpty()) {
        findings.add(BodyFinding.notRecorded(gap, schema));
      }
    } else if (subject.exchange().response().mayBeJson()) {
      validate(
          body.get(),
          schema,
          subject,
          isUndeclaredFailure(subject)
              ? finding ->
                  findings.add(BodyFinding.ofFailure(finding, subject.operation().resource()))
              : findings);
      Optional<String> charset = otherCharset(subject.exchange().response());
      if (charset.isPresent() && !body.get().isUtf16()) {
        findings.add(BodyFinding.declared(charset.get(), schema));
      }
    }
  }

  private static boolean isUndeclaredFailure(Subject subject) {
    return subject.isFailure() && subject.exchange().response().contentType().isEmpty();
  }

  /**
   * The charset that the content type names instead of UTF-8; the text in a capture no longer shows
   * it.
   */
  private static Optional<String> otherCharset(Response response) {
    return response
        .contentType()
        .flatMap(type -> WIDE_CHARSET.matcher(type).results().findFirst())
        .map(found -> found.group(1));
  }

  /** Checks everything in one pass: the schema, unknown properties, coverage and the rules. */
  private void validate(Body body, SchemaAt schema, Subject subject, FindingSink findings)
      throws IOException {
    Set<String> asked = subject.query().dimensions();
    UnknownProperties unknown = new UnknownProperties(findings, asked);
    EnvelopeErrors errors = new EnvelopeErrors(subject, schema, findings);
    Optional<RuleRun> meaning = rules.open(subject, schema, findings);
    validator.validate(
        body, schema, asked, new Observer(subject, unknown, errors, meaning), findings);
    meaning.ifPresent(RuleRun::finish);
    if (subject.isSuccess() && subject.coverage().records() == 0 && SubstanceReader.isIn(body)) {
      subject.coverage().seeRecord();
    }
  }

  /**
   * Forwards what a validator reads to coverage, unknown properties, the envelope's errors and the
   * rules.
   */
  private record Observer(
      Subject subject, UnknownProperties unknown, EnvelopeErrors errors, Optional<RuleRun> meaning)
      implements BodyObserver {

    @Override
    public void meets(SchemaAt schema, JsonNode value) {
      subject.coverage().see(schema, value);
    }

    @Override
    public void unknown(SchemaAt schema, String pointer, String form) {
      unknown.report(schema, pointer, form);
    }

    @Override
    public void record(
        String member, long element, Optional<SentRecord> record, List<Violation> violations) {
      if (member.equals(RuleRun.MEMBER)) {
        if (subject.isSuccess()) {
          subject.coverage().seeRecord();
        }
        if (meaning.isPresent()) {
          meaning.get().accept(element, record, violations);
        }
      } else {
        errors.see(element, record);
      }
    }
  }
}
