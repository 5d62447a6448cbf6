package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.result.Effect;

/** Which way values travel, which decides what a change of them breaks. */
enum ValueDirection {
  /** To the API: whoever sends must not be turned away. */
  REQUEST,

  /** From the API: whoever reads must not meet the unexpected. */
  RESPONSE;

  Effect effect(ValueSetChange change) {
    return switch (change) {
      case NONE -> Effect.COMPATIBLE;
      case WIDENED -> this == RESPONSE ? Effect.BREAKS_READER : Effect.COMPATIBLE;
      case NARROWED -> this == REQUEST ? Effect.BREAKS_CALLER : Effect.COMPATIBLE;
      case REPLACED -> breaking();
    };
  }

  /** Whether a value that is so marked does not travel this way. */
  boolean hides(boolean readOnly, boolean writeOnly) {
    return this == REQUEST ? readOnly : writeOnly;
  }

  /** The mark that says so. */
  String hidingMark() {
    return this == REQUEST ? "readOnly" : "writeOnly";
  }

  Effect breaking() {
    return this == REQUEST ? Effect.BREAKS_CALLER : Effect.BREAKS_READER;
  }
}
