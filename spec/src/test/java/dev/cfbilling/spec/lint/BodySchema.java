package dev.cfbilling.spec.lint;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Validates values against schemas as OpenAPI 3.0 reads them, formats included. */
final class BodySchema {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi30(),
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .losslessNarrowing(true)
                      .build()));

  private final Schema schema;

  private BodySchema(JsonNode schema) {
    this.schema = REGISTRY.getSchema(schema);
  }

  static BodySchema of(JsonNode schema) {
    return new BodySchema(schema);
  }

  /** The schema of this name in a bundle. */
  static BodySchema component(JsonNode bundle, String name) {
    ObjectNode wrapper = JsonNodeFactory.instance.objectNode();
    wrapper.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + name);
    wrapper.set("components", bundle.path("components"));
    return new BodySchema(wrapper);
  }

  Stream<String> departures(Located body) {
    return schema
        .validate(
            body.node(),
            // Of a response: what is only written must not be in it, even if it is required.
            context -> context.executionConfig(config -> config.writeOnly(true)))
        .stream()
        .map(
            error ->
                sentence(body.file() + "#" + body.pointer() + error.getInstanceLocation(), error));
  }

  /** In our own words, since the validator's depend on the locale. */
  private static String sentence(String at, Error error) {
    return switch (error.getKeyword()) {
      case "required" -> "%s lacks %s; the schema requires it".formatted(at, error.getProperty());
      case "additionalProperties" ->
          "%s has %s; the schema does not allow it".formatted(at, error.getProperty());
      case "writeOnly" -> at + " is in a response; the schema has it for requests alone";
      default ->
          "%s is %s; the schema allows only %s %s"
              .formatted(at, error.getInstanceNode(), error.getKeyword(), error.getSchemaNode());
    };
  }
}
