package dev.cfbilling.conformance.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SchemaDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The contract's schemas, compiled by networknt.
 *
 * <p>Draft 4 is the dialect that OpenAPI 3.0 extends: a sibling of {@code $ref} is ignored and
 * {@code exclusiveMinimum} is a boolean. Formats are those of {@link Formats}, asserted.
 */
public final class SchemaValidators {
  private static final String DOCUMENT = "https://contract.invalid/openapi.json";

  private final JsonNode contract;
  private @Nullable SchemaRegistry registry;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  /** Validators of every schema in {@code document}. */
  public SchemaValidators(SchemaDocument document) {
    this.contract = document.root();
  }

  /** Made for the first value that is held against a schema, which in a mock may never come. */
  private synchronized SchemaRegistry registry() {
    if (registry == null) {
      registry = newRegistry();
    }
    return registry;
  }

  private SchemaRegistry newRegistry() {
    Dialect dialect = Dialect.builder(Dialects.getDraft4()).formats(Formats.NETWORKNT).build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .losslessNarrowing(true)
            .locale(Locale.ROOT)
            .build();
    return SchemaRegistry.withDialect(
        dialect,
        builder ->
            builder.schemaRegistryConfig(config).schemas(Map.of(DOCUMENT, contract.toString())));
  }

  /** What {@code value} gets wrong, each with its pointer below {@code at}. */
  public List<Violation> validate(SchemaAt schema, JsonNode value, String at) {
    Schema validator =
        compiled.computeIfAbsent(
            schema.pointer(),
            pointer -> registry().getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer)));
    return Violation.withoutConsequences(
        validator.validate(value).stream()
            .map(error -> Violation.of(error, contract, value, at))
            .toList());
  }
}
