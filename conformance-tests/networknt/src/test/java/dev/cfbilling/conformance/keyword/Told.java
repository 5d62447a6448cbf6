package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.json.BodyTokens;
import dev.cfbilling.conformance.keyword.listener.BackgroundListener;
import dev.cfbilling.conformance.keyword.listener.Listener;
import dev.cfbilling.conformance.keyword.listener.RecordBuffer;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.schema.SchemaValidators;
import dev.cfbilling.conformance.schema.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;

/** Everything that is told of a body, a line each, in the order in which it is told. */
final class Told implements Listener {
  private static final String SCHEMAS = "/components/schemas/";

  private final List<String> lines = new ArrayList<>();

  private Told() {}

  /**
   * A contract of which a body is held to {@code Envelope}.
   *
   * @param schemas as YAML, each indented by four
   */
  static Contract contract(String schemas) {
    String text =
        """
        openapi: 3.0.3
        info: {title: t, version: '1'}
        servers: [{url: 'https://api.example/v4'}]
        paths:
          /things:
            get:
              operationId: getThings
              responses:
                '200':
                  description: d
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Envelope'}
        components:
          schemas:
        %s"""
            .formatted(schemas);
    try {
      Path file = Files.createTempFile("contract", ".yaml");
      try {
        return ContractLoader.load(Files.writeString(file, text));
      } finally {
        Files.delete(file);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (ContractException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  /**
   * What is told of {@code json}.
   *
   * @param kept as of {@link CompiledSchema#of}
   */
  static List<String> of(Contract contract, Map<String, List<String>> kept, String json) {
    Told told = new Told();
    read(contract, kept, json, told);
    return told.lines;
  }

  /** What is told of {@code json} through a {@link BackgroundListener}. */
  static List<String> relayed(Contract contract, Map<String, List<String>> kept, String json) {
    Told told = new Told();
    BackgroundListener relay = new BackgroundListener(told);
    read(contract, kept, json, relay);
    relay.finish();
    return told.lines;
  }

  /** Has {@code listener} hear of {@code json}. */
  static void read(
      Contract contract, Map<String, List<String>> kept, String json, Listener listener) {
    SchemaAt envelope =
        contract.operations().get(0).response(200).orElseThrow().schema().orElseThrow();
    CompiledSchema schema =
        CompiledSchema.of(envelope, new SchemaValidators(contract.schemas()), kept);
    try (JsonParser parser = BodyTokens.open(Body.of(json))) {
      parser.nextToken();
      schema.read(parser, listener);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void meets(SchemaAt schema, JsonNode value) {
    lines.add("meets " + schema.pointer().replace(SCHEMAS, "") + " " + value);
  }

  @Override
  public void duplicate(String pointer) {
    lines.add("duplicate " + pointer);
  }

  @Override
  public void unknown(SchemaAt schema, String pointer, String form) {
    lines.add("unknown " + pointer + " to " + schema.pointer().replace(SCHEMAS, ""));
  }

  @Override
  public void record(String member, long element, RecordBuffer slots, List<Violation> violations) {
    List<String> values = new ArrayList<>();
    for (int slot = 0; slot < slots.names().size(); slot++) {
      values.add(slots.names().get(slot) + "=" + value(slots, slot));
    }
    lines.add(
        "record %s %s %s%s of %s, wrong %s"
            .formatted(
                member,
                element,
                slots.isObject() ? "" : "no object ",
                values,
                slots.sent(),
                violations.stream().map(Violation::pointer).toList()));
  }

  private static String value(RecordBuffer slots, int slot) {
    return switch (slots.token(slot)) {
      case JsonTokenId.ID_NOT_AVAILABLE -> "absent";
      case JsonTokenId.ID_START_OBJECT -> "{…}";
      case JsonTokenId.ID_START_ARRAY -> "[…]";
      case JsonTokenId.ID_TRUE -> "true";
      case JsonTokenId.ID_FALSE -> "false";
      case JsonTokenId.ID_NULL -> "null";
      default -> String.valueOf(slots.chars(), slots.from(slot), slots.length(slot));
    };
  }

  @Override
  public void violated(Violation violation) {
    lines.add(
        "violated %s by %s, which allows %s: %s"
            .formatted(
                violation.schemaPointer().replace(SCHEMAS, ""),
                violation.pointer(),
                violation.allowed(),
                violation.property() == null ? violation.value() : violation.property()));
  }
}
