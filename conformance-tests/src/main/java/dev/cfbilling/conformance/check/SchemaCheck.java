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
import tools.jackson.databind.JsonNode;

/**
 * The body must be there, be JSON, and be what the response's schema describes.
 *
 * <p>A body of another media type is left alone: {@link ContentTypeCheck} has reported it, unless
 * the contract says nothing of types. A body that a capture did not keep can't be judged.
 */
final class SchemaCheck implements Check {
  private final BodyValidator validator;

  SchemaCheck(BodyValidator validator) {
    this.validator = validator;
  }

  @Override
  public List<String> ids() {
    return List.of("body", "schema", Drift.PROPERTY);
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
      Drift drift = new Drift(findings);
      validator.validate(
          body.get(),
          schema,
          (part, pointer, value) -> {
            subject.coverage().see(part, value);
            if (isRecord(pointer, value)) {
              subject.coverage().seeRecord();
            }
            drift.see(part, pointer, value);
          },
          findings);
    }
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
