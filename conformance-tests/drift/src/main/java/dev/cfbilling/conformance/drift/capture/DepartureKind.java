package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.drift.result.Effect;

/**
 * Kinds of departure; each has the name and the effect of the same difference between documents.
 */
enum DepartureKind {
  ENUM_ADDED("enum.added", Effect.BREAKS_READER),
  FIELD_ADDED("field.added", Effect.COMPATIBLE),

  /** A value breaks the contract's format. */
  FORMAT("format", Effect.BREAKS_READER),

  /** All strings have a format that the contract lacks. */
  FORMAT_ADDED("format", Effect.COMPATIBLE),
  LIMIT("limit", Effect.BREAKS_READER),
  NULLABLE("nullable", Effect.BREAKS_READER),
  OPERATION_ADDED("operation.added", Effect.COMPATIBLE),
  REQUIRED("required", Effect.BREAKS_READER),
  TYPE("type", Effect.BREAKS_READER);

  private final String wireName;
  private final Effect effect;

  DepartureKind(String wireName, Effect effect) {
    this.wireName = wireName;
    this.effect = effect;
  }

  /** For example {@code enum.added}; the keyword of a limit is appended. */
  String wireName() {
    return wireName;
  }

  Effect effect() {
    return effect;
  }
}
