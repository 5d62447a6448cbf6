package dev.cfbilling.conformance.finding;

import java.util.Locale;

/** How firmly a source says something; it decides the severity of findings. */
public enum Strength {
  /** A standard says MUST or MUST NOT, and the API says that it follows the standard. */
  MUST(Severity.ERROR),
  /** A page, an SDK or the contract states it for this operation. */
  STATED(Severity.ERROR),
  /** A standard recommends it. */
  SHOULD(Severity.WARNING),
  /** A text explains it without demanding it, or a report contradicts it. */
  PROSE(Severity.WARNING),
  /** We infer it from a source. */
  INFERRED(Severity.WARNING),
  /** It was observed; no source states it. */
  OBSERVED(Severity.INFORMATION),
  /** No source decides it. */
  OPEN(Severity.INFORMATION);

  private final Severity severity;

  Strength(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /**
   * The spelling in the table of sources: {@code MUST} and {@code SHOULD}, the others lower case.
   */
  public String literal() {
    return this == MUST || this == SHOULD ? name() : name().toLowerCase(Locale.ROOT);
  }
}
