package dev.cfbilling.conformance.audit.rule;

import dev.cfbilling.conformance.check.record.RecordSchema;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.api.java.UDF2;

/** The place in the contract of a property of an operation's records, for queries. */
final class Places implements UDF2<String, String, String> {
  private static final long serialVersionUID = 1;

  private final HashMap<String, String> places = new HashMap<>();

  /**
   * @param properties those that queries name
   */
  Places(List<String> properties) {
    for (Operation operation : ContractLoader.bundled().operations()) {
      Optional<SchemaAt> records = RecordSchema.of(operation).map(RecordSchema::schema);
      places.put(key(operation.id(), ""), operation.location().toString());
      for (String property : properties) {
        records
            .flatMap(schema -> schema.property(property))
            .or(() -> records)
            .ifPresent(
                place -> places.put(key(operation.id(), property), place.location().toString()));
      }
    }
  }

  @Override
  public String call(String operation, String property) {
    Map<String, String> known = places;
    return known.getOrDefault(
        key(operation, property), known.getOrDefault(key(operation, ""), "openapi.yaml#/paths"));
  }

  private static String key(String operation, String property) {
    return operation + " " + property;
  }
}
