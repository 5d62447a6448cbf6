package dev.cfbilling.conformance.drift;

/** What became of the set of values that are let through. */
enum Change {
  WIDENED,
  NARROWED,

  /** Some values are let through that were not, and some no longer are. */
  REPLACED,

  /** The same values under another description. */
  NONE;

  static Change of(boolean widened, boolean narrowed) {
    if (widened) {
      return narrowed ? REPLACED : WIDENED;
    }
    return narrowed ? NARROWED : NONE;
  }
}
