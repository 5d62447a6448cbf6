package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.rule.RecordKind;
import java.util.Optional;

/** The schema of the records in an answer, and what kind of records they are. */
public record RecordSchema(RecordKind kind, SchemaAt schema) {

  /**
   * Of an answer whose body is like {@code envelope}; empty when its result is of no kind that we
   * know. A kind is known by the name of its component schema, whatever the operation.
   */
  public static Optional<RecordSchema> of(SchemaAt envelope) {
    return envelope
        .property("result")
        .map(result -> result.items().orElse(result))
        .flatMap(
            schema ->
                RecordKind.ofSchema(name(schema)).map(kind -> new RecordSchema(kind, schema)));
  }

  private static String name(SchemaAt schema) {
    return schema.pointer().substring(schema.pointer().lastIndexOf('/') + 1);
  }
}
