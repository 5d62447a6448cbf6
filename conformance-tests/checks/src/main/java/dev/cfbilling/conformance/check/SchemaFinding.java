package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.json.JsonSpelling;
import dev.cfbilling.conformance.json.SentNumber;
import dev.cfbilling.conformance.schema.ValueForm;
import dev.cfbilling.conformance.schema.Violation;
import dev.cfbilling.conformance.schema.ViolationText;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns a {@link Violation} into a finding: what was sent, what is allowed, and where. */
final class SchemaFinding {
  /** A longer string is text rather than a literal. */
  private static final int MAX_LITERAL = 120;

  private SchemaFinding() {}

  /**
   * @param root the schema of the whole body
   */
  static Finding of(Violation violation, SchemaAt root) {
    String pointer = violation.pointer();
    JsonNode value = violation.value();
    boolean sensitive = root.isSensitiveAt(pointer);
    String described =
        value instanceof SentNumber number && !sensitive
            ? ViolationText.number(number.sent(), Optional.of(root.nearest(pointer)))
            : ViolationText.describe(value, sensitive);
    String message = place(pointer) + " " + ViolationText.predicate(violation, value, described);
    Finding finding =
        Finding.inBody(
            SchemaKeywords.explanation(violation.keyword()),
            pointer,
            root.locate(violation.schemaPointer()),
            message);
    return switch (violation.keyword()) {
      case "enum" ->
          isLiteral(value) && !sensitive ? finding.about(JsonSpelling.of(value)) : finding;
      case "type" -> finding.about(ValueForm.of(value));
      default -> finding;
    };
  }

  /** Whether an enum could reasonably list the value. */
  private static boolean isLiteral(JsonNode value) {
    return !value.isContainer() && value.asString("").length() <= MAX_LITERAL;
  }

  /** The value at {@code pointer} as the subject of a sentence. */
  static String place(String pointer) {
    return pointer.isEmpty() ? "The body" : Quote.pointer(pointer);
  }
}
