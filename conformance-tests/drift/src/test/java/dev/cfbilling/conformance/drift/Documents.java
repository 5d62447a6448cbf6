package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Documents to compare, made from ours. */
final class Documents {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Documents() {}

  /** Our contract, free to be changed. */
  static ObjectNode contract() {
    try (InputStream json =
        Documents.class.getResourceAsStream("/dev/cfbilling/spec/openapi.json")) {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  static JsonNode yaml(String text) {
    return new YAMLMapper().readTree(text);
  }

  static OpenApiDocument document(JsonNode tree, Path file) throws IOException {
    return OpenApiSource.file(Files.writeString(file, tree.toString()));
  }
}
