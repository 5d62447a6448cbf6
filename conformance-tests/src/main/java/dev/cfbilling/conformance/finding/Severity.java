package dev.cfbilling.conformance.finding;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
  /** The contract states it, and the exchange departs from it. */
  ERROR,
  /** Inferred from prose, or a sign that the API has moved. */
  WARNING,
  /** Worth knowing; nobody needs to act. */
  INFORMATION;

  /** As reports spell it: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
