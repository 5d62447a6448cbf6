package dev.cfbilling.conformance.finding;

import java.util.Locale;

/** The severity of a finding. */
public enum Severity {
  /** The exchange contradicts what a source demands or states. */
  ERROR,
  /** A source recommends it, it is inferred, or the API seems to have moved. */
  WARNING,
  /** Worth knowing; needs no action. */
  INFORMATION;

  /** The name in reports: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
