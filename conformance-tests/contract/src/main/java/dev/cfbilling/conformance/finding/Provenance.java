package dev.cfbilling.conformance.finding;

import dev.cfbilling.conformance.contract.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The source of one statement of a check; it decides the severity.
 *
 * @param clause which of the check's statements, a property or a word; empty for its only one
 * @param resources the literals of the resources that the statement is about; {@code *} for any
 * @param source a page by name, or {@code FOCUS}, its version and a rule's id or a column
 * @param column the FOCUS column or attribute, or the property, that it is about; may be empty
 * @param when the condition under which FOCUS demands it; empty for always
 * @param says what the source says, in our words; one sentence
 * @param until the first edition of which the statement no longer holds; empty when it still does
 */
public record Provenance(
    String clause,
    List<String> resources,
    String source,
    String column,
    String when,
    Strength strength,
    String says,
    Optional<LocalDate> until) {
  static final String ANY = "*";

  /** A statement that still holds. */
  public Provenance(
      String clause,
      List<String> resources,
      String source,
      String column,
      String when,
      Strength strength,
      String says) {
    this(clause, resources, source, column, when, strength, says, Optional.empty());
  }

  /** Whether the statement held in {@code edition}, and does no longer. */
  boolean heldIn(LocalDate edition) {
    return until.filter(edition::isBefore).isPresent();
  }

  /** Whether the statement is about operations that return {@code resource}. */
  public boolean isOf(Resource resource) {
    return resources.contains(ANY) || resources.contains(resource.literal());
  }

  /** Whether both have the same clause for the same resource, which would be ambiguous. */
  boolean clashesWith(Provenance other) {
    return clause.equals(other.clause)
        && until.equals(other.until)
        && resources.stream().anyMatch(resource -> other.resources.contains(resource));
  }

  /** The severity of a departure from this statement. */
  public Severity severity() {
    return strength.severity();
  }

  /** The source and its strength, for the end of a sentence. */
  public String citation() {
    return switch (strength) {
      case MUST, STATED -> source;
      case SHOULD -> source + ", which recommends it";
      case PROSE -> "in the prose of " + source;
      case INFERRED -> "inferred from " + source;
      case OBSERVED -> "as " + source + " has it";
      case OPEN -> "open: not said by " + source;
    };
  }
}
