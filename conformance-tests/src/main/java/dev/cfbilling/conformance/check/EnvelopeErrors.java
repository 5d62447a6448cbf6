package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Severity;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A failure must say why: every error in its envelope carries a message that is not blank. A
 * success has nothing to say there.
 *
 * <p>That the message is there and is a string, and that {@code success} fits the status, the
 * schemas state, and the schema's violations report.
 */
final class EnvelopeErrors implements BodyObserver {
  static final String ID = "response.envelope";

  private static final String ERRORS = "/errors/";
  private static final String FIRST = ERRORS + "0";

  /** What the documentation's examples of successes have there: made from the schema, not sent. */
  private static final String PLACEHOLDER = "message";

  private final Subject subject;
  private final FindingSink findings;

  EnvelopeErrors(Subject subject, FindingSink findings) {
    this.subject = subject;
    this.findings = findings;
  }

  @Override
  public void see(SchemaAt error, String pointer, JsonNode value, List<Violation> violations) {
    if (!pointer.startsWith(ERRORS)) {
      return;
    }
    String message = value.path("message").asString("");
    if (!subject.isFailure()) {
      // Once: where there is one error, there is the departure.
      if (pointer.equals(FIRST) && !message.equals(PLACEHOLDER)) {
        findings.add(ofSuccess(error, message));
      }
    } else if (value.path("message").isString() && message.isBlank()) {
      findings.add(blank(error, pointer + "/message"));
    }
  }

  private static Finding ofSuccess(SchemaAt error, String message) {
    return new Finding(
        ID,
        Severity.WARNING,
        Optional.of(FIRST),
        error.location(),
        FIRST + " says " + Quote.text(message) + " in a success, which has no errors");
  }

  private static Finding blank(SchemaAt error, String pointer) {
    return Finding.inBody(
        ID,
        pointer,
        error.property("message").orElse(error).location(),
        pointer + " is blank; a failure must say what went wrong");
  }
}
