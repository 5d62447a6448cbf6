package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.result.Effect;

/** The direction in which values travel; it decides whom a change breaks. */
enum ValueDirection {
  /** To the API, which must not refuse values that it accepted. */
  REQUEST,

  /** From the API, which must not send unexpected values. */
  RESPONSE;

  Effect effect(ValueSetChange change) {
    return switch (change) {
      case NONE -> Effect.COMPATIBLE;
      case WIDENED -> this == RESPONSE ? Effect.BREAKS_READER : Effect.COMPATIBLE;
      case NARROWED -> this == REQUEST ? Effect.BREAKS_CALLER : Effect.COMPATIBLE;
      case REPLACED -> breaking();
    };
  }

  /** Whether a field with these marks is left out in this direction. */
  boolean hides(boolean readOnly, boolean writeOnly) {
    return this == REQUEST ? readOnly : writeOnly;
  }

  /** The mark of fields that are left out in this direction. */
  String hidingMark() {
    return this == REQUEST ? "readOnly" : "writeOnly";
  }

  Effect breaking() {
    return this == REQUEST ? Effect.BREAKS_CALLER : Effect.BREAKS_READER;
  }
}
