package dev.cfbilling.conformance.mock.answer;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the mock writes it: exact decimals, in plain digits. */
public final class JsonOutput {
  // An object mapper is most of what a test's first answer would wait for.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private JsonOutput() {}

  /** Writes to a stream, which stays open. */
  static JsonGenerator to(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Writes a value, at its place in what has been written. */
  static void write(JsonNode value, JsonGenerator json) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        json.writeStartObject();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          json.writeName(member.getKey());
          write(member.getValue(), json);
        }
        json.writeEndObject();
      }
      case ARRAY -> {
        json.writeStartArray();
        value.forEach(element -> write(element, json));
        json.writeEndArray();
      }
      case STRING -> json.writeString(value.asString());
      case NUMBER -> json.writeNumber(value.decimalValue());
      case BOOLEAN -> json.writeBoolean(value.booleanValue());
      case NULL -> json.writeNull();
      // What a fault spells in its own way; to print it, Jackson makes an object mapper.
      default -> json.writeRawValue(value.toString());
    }
  }

  /** An object without members yet. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** {@code number} without trailing zeros. */
  static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
