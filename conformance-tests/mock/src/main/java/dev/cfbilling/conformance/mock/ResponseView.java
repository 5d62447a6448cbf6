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

/** A body without what is {@code writeOnly}, which a response should not have. */
final class ResponseView {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private ResponseView() {}

  /** The body; as it is written when there is nothing to leave out. */
  static String of(SchemaAt schema, String json) {
    try {
      JsonNode body = MAPPER.readTree(json);
      return leaveOut(schema, body) ? body.toString() : json;
    } catch (JacksonException noJson) {
      return json;
    }
  }

  /** Whether there was something to leave out. */
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
