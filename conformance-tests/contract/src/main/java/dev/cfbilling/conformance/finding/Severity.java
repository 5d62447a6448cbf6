package dev.cfbilling.conformance.finding;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
  /** A source demands or states it, and the exchange departs from it. */
  ERROR,
  /** A source recommends it, it is inferred, or the API seems to have moved. */
  WARNING,
  /** Worth knowing; nobody needs to act. */
  INFORMATION;

  /** As reports spell it: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
