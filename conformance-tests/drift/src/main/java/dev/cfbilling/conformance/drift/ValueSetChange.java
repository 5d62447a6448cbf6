package dev.cfbilling.conformance.drift;

/** How the set of allowed values changed. */
enum ValueSetChange {
  WIDENED,
  NARROWED,

  /** Some values are newly allowed, and some no longer are. */
  REPLACED,

  /** The same values under another description. */
  NONE;

  /** The combination of two changes. */
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
