package dev.cfbilling.conformance.drift;

/** What became of the set of values that are let through. */
enum ValueSetChange {
  WIDENED,
  NARROWED,

  /** Some values are let through that were not, and some no longer are. */
  REPLACED,

  /** The same values under another description. */
  NONE;

  /** What becomes of the set when this and another change are made. */
  ValueSetChange and(ValueSetChange other) {
    return of(widens() || other.widens(), narrows() || other.narrows());
  }

  private boolean widens() {
    return this == WIDENED || this == REPLACED;
  }

  private boolean narrows() {
    return this == NARROWED || this == REPLACED;
  }

  static ValueSetChange of(boolean widened, boolean narrowed) {
    if (widened) {
      return narrowed ? REPLACED : WIDENED;
    }
    return narrowed ? NARROWED : NONE;
  }
}
