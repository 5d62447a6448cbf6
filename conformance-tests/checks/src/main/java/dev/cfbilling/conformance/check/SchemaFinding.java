package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.json.SentNumber;
import dev.cfbilling.conformance.schema.ValueForm;
import dev.cfbilling.conformance.schema.Violation;
import dev.cfbilling.conformance.schema.ViolationText;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Says what a {@link Violation} is: what was there, what is allowed, and where. */
final class SchemaFinding {
  /** What is longer is text. */
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
      case "enum" -> isLiteral(value) && !sensitive ? finding.about(value.toString()) : finding;
      case "type" -> finding.about(ValueForm.of(value));
      default -> finding;
    };
  }

  /** Whether an enum could list it. */
  private static boolean isLiteral(JsonNode value) {
    return !value.isContainer() && value.asString("").length() <= MAX_LITERAL;
  }

  /** How a sentence calls the value at {@code pointer}. */
  static String place(String pointer) {
    return pointer.isEmpty() ? "The body" : Quote.pointer(pointer);
  }
}
