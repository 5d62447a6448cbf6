package dev.cfbilling.conformance.check.record;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.rule.RecordKind;
import java.util.Optional;

/**
 * The schema and kind of the records in a response.
 *
 * @param resource what the operation returns
 */
public record RecordSchema(Resource resource, RecordKind kind, SchemaAt schema) {
  private static final int OK = 200;

  /** The records in a success of {@code operation}; empty when its resource is not known. */
  public static Optional<RecordSchema> of(Operation operation) {
    return operation
        .response(OK)
        .flatMap(ResponseShape::schema)
        .flatMap(envelope -> of(operation, envelope));
  }

  /**
   * The records in a success of {@code operation}; empty when its resource is not known.
   *
   * @param envelope the schema of the whole body
   */
  public static Optional<RecordSchema> of(Operation operation, SchemaAt envelope) {
    return operation
        .resource()
        .flatMap(
            resource ->
                envelope
                    .property("result")
                    .map(result -> result.items().orElse(result))
                    .map(schema -> new RecordSchema(resource, RecordKind.of(resource), schema)));
  }
}
