package dev.cfbilling.conformance.finding;

import java.util.Locale;

/** How firmly a source says something; a finding weighs as much as its source. */
public enum Strength {
  /** A standard says MUST or MUST NOT, and the API says that it follows the standard. */
  MUST(Severity.ERROR),
  /** A page, an SDK or the contract states it of this operation. */
  STATED(Severity.ERROR),
  /** A standard recommends it. */
  SHOULD(Severity.WARNING),
  /** A text explains it without a demand, or is contradicted by a report. */
  PROSE(Severity.WARNING),
  /** It follows from what a source says, as we read it. */
  INFERRED(Severity.WARNING),
  /** It was seen and is stated nowhere. */
  OBSERVED(Severity.INFORMATION),
  /** No source says one thing or the other. */
  OPEN(Severity.INFORMATION);

  private final Severity severity;

  Strength(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** As the table of sources writes it: {@code MUST} and {@code SHOULD}, the others small. */
  public String literal() {
    return this == MUST || this == SHOULD ? name() : name().toLowerCase(Locale.ROOT);
  }
}
