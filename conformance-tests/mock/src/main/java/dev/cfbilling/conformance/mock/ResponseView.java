package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Removes {@code writeOnly} members, which a response must not have, from a body. */
final class ResponseView {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private ResponseView() {}

  /** The body; unchanged text when there is nothing to remove. */
  static String of(SchemaAt schema, String json) {
    try {
      JsonNode body = MAPPER.readTree(json);
      return leaveOut(schema, body) ? body.toString() : json;
    } catch (JacksonException noJson) {
      return json;
    }
  }

  /** Whether something was removed. */
  private static boolean leaveOut(SchemaAt schema, JsonNode value) {
    boolean changed = false;
    if (value instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        Optional<SchemaAt> property = schema.property(name);
        if (property.filter(SchemaAt::isWriteOnly).isPresent()) {
          object.remove(name);
          changed = true;
        } else if (property.isPresent()) {
          changed |= leaveOut(property.get(), object.get(name));
        }
      }
    } else if (value.isArray() && schema.items().isPresent()) {
      for (JsonNode item : value) {
        changed |= leaveOut(schema.items().get(), item);
      }
    }
    return changed;
  }
}
