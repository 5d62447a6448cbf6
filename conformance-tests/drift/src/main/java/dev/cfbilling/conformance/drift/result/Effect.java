package dev.cfbilling.conformance.drift.result;

import java.util.Locale;

/** Whom a difference breaks. */
public enum Effect {
  /** Breaks nobody who keeps to the older document. */
  COMPATIBLE,

  /** Breaks callers that make the calls of the older document. */
  BREAKS_CALLER,

  /** Breaks readers of the responses that the older document promises. */
  BREAKS_READER;

  public boolean isBreaking() {
    return this != COMPATIBLE;
  }

  /** As reports spell it: {@code breaks-reader}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
