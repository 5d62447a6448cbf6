package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.record.SentRecord;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Quote;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Checks the envelope's errors: in a failure each has a message that is not blank, a success has
 * none.
 *
 * <p>The schema covers the rest: that the message exists and is a string, and that {@code success}
 * fits the status.
 */
final class EnvelopeErrors {
  static final Explanation ASKS = Explanation.of(EnvelopeErrors.class, "response.envelope");

  /** The envelope's member with the errors, and the property of each that is checked. */
  static final String MEMBER = "errors";

  static final String MESSAGE = "message";

  private static final String ERRORS = "/errors/";
  private static final String FIRST = ERRORS + "0";

  /**
   * The message in the documentation's examples of successes; it comes from the schema, not from
   * the API.
   */
  private static final String PLACEHOLDER = "message";

  private final Subject subject;
  private final SchemaAt envelope;
  private final FindingSink findings;

  /**
   * @param envelope the schema of the whole body
   */
  EnvelopeErrors(Subject subject, SchemaAt envelope, FindingSink findings) {
    this.subject = subject;
    this.envelope = envelope;
    this.findings = findings;
  }

  /**
   * Checks one of the errors.
   *
   * @param number its index
   * @param error empty when it is not an object
   */
  void see(long number, Optional<SentRecord> error) {
    JsonNode sent = error.map(known -> known.value(MESSAGE)).orElse(MissingNode.getInstance());
    String message = sent.asString("");
    if (!subject.isFailure()) {
      // One finding is enough, however many errors there are.
      if (number == 0 && !message.equals(PLACEHOLDER)) {
        findings.add(ofSuccess(message));
      }
    } else if (sent.isString() && message.isBlank()) {
      findings.add(blank(ERRORS + number + "/message"));
    }
  }

  private Finding ofSuccess(String message) {
    return new Finding(
        ASKS.id(),
        ASKS.source("success", Optional.empty()).severity(),
        Optional.of(FIRST),
        envelope.nearest(FIRST).location(),
        "%s says %s with status %s; a success has no errors"
            .formatted(FIRST, Quote.text(message), subject.status()));
  }

  private Finding blank(String pointer) {
    return Finding.inBody(
        ASKS,
        pointer,
        envelope.nearest(pointer).location(),
        pointer + " is blank; a failure must say what went wrong");
  }
}
