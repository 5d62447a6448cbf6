package dev.cfbilling.spec.bundle;

import dev.cfbilling.reader.DocumentReader;
import dev.cfbilling.reader.KeySelection;
import dev.cfbilling.reader.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Reads and writes trees of YAML and JSON. Decimals stay exact, and a key given twice is an error.
 */
public final class Trees {

  private static final DefaultIndenter UNIX_LINES = new DefaultIndenter("  ", "\n");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(UNIX_LINES)
                  .withArrayIndenter(UNIX_LINES))
          .build();

  /**
   * Quotes every string, since YAML readers differ in what else they take for a date, and writes no
   * exponent: YAML 1.1 takes 5E-7 for a string.
   */
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
          .build();

  /** The tree of a file, YAML 1.2 or JSON. */
  public JsonNode read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return DocumentReader.read(in, file.toString(), KeySelection.ALL);
    } catch (IOException | UnreadableException unreadable) {
      throw new BundleException(String.valueOf(unreadable.getMessage()));
    }
  }

  static void createDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException uncreatable) {
      throw new BundleException(
          "%s cannot be created: %s".formatted(directory, uncreatable.getMessage()));
    }
  }

  void writeYaml(JsonNode tree, Path file) {
    YAML.writeValue(file, tree);
  }

  void writeJson(JsonNode tree, Path file) {
    JSON.writeValue(file, tree);
  }

  /** Without white space. */
  static void writeShortJson(JsonNode tree, Path file) {
    JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValue(file, tree);
  }
}
