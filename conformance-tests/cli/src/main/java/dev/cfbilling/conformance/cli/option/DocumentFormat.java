package dev.cfbilling.conformance.cli.option;

import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The format of a document that is written. Decimals stay exact. */
public enum DocumentFormat {
  YAML,
  JSON;

  private static final DefaultIndenter UNIX_LINES = new DefaultIndenter("  ", "\n");

  private static final ObjectMapper JSON_MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(UNIX_LINES)
                  .withArrayIndenter(UNIX_LINES))
          .build();

  /** Quotes every string: readers of YAML differ in what else they take for a date. */
  private static final ObjectMapper YAML_MAPPER =
      YAMLMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
          .build();

  /** The format that a file's ending stands for. */
  public static DocumentFormat of(Path file) throws UsageException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return JSON;
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return YAML;
    }
    throw new UsageException(
        "%s ends in none of .yaml, .yml and .json, which say how it is written.".formatted(file));
  }

  /** Does not close {@code out}. */
  public void write(JsonNode document, Writer out) {
    (this == JSON ? JSON_MAPPER : YAML_MAPPER).writeValue(out, document);
  }
}
