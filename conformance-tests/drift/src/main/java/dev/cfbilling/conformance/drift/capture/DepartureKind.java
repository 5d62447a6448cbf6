package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.drift.result.Effect;

/**
 * What can be seen in an answer and not be in the contract; called, and weighed, as a comparison
 * would with a contract that has it.
 */
enum DepartureKind {
  ENUM_ADDED("enum.added", Effect.BREAKS_READER),
  FIELD_ADDED("field.added", Effect.COMPATIBLE),

  /** A value that does not keep to the format that the contract gives it. */
  FORMAT("format", Effect.BREAKS_READER),

  /** Strings that all keep to a format that the contract does not give them. */
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

  /** Such as {@code enum.added}; of a limit, its keyword is to follow. */
  String wireName() {
    return wireName;
  }

  Effect effect() {
    return effect;
  }
}
