package dev.cfbilling.conformance.mock.answer;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON body.
 *
 * @param members all of it; {@code result} is an empty array where there are records
 * @param records what the result has; empty for a result that is no list
 */
public record Envelope(ObjectNode members, Optional<Records> records) implements Payload {
  private static final String RESULT = "result";

  /** A success whose result is no list of records. */
  static Envelope success(JsonNode result) {
    return new Envelope(success().set(RESULT, result), Optional.empty());
  }

  /** A success whose result is a list of records. */
  public static Envelope success(Records records) {
    ObjectNode members = success();
    members.putArray(RESULT);
    return new Envelope(members, Optional.of(records));
  }

  private static ObjectNode success() {
    ObjectNode members = JsonOutput.object().put("success", true);
    members.putArray("errors");
    members.putArray("messages");
    return members;
  }

  /** A failure for some reasons, each an object with a message. */
  public static Envelope failure(List<ObjectNode> errors) {
    ObjectNode members = JsonOutput.object().put("success", false);
    members.putArray("errors").addAll(errors);
    members.putArray("messages");
    members.putNull(RESULT);
    return new Envelope(members, Optional.empty());
  }

  /** The same without the empty lists, which the API may write as null. */
  Envelope withNullLists() {
    members.putNull("errors").putNull("messages");
    return this;
  }

  /** The same with other records. */
  public Envelope withRecords(Records others) {
    return new Envelope(members, Optional.of(others));
  }

  @Override
  public boolean isUnbounded() {
    return records.isPresent();
  }

  @Override
  public void writeTo(OutputStream out) {
    try (JsonGenerator json = JsonOutput.MAPPER.createGenerator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, JsonNode> member : members.properties()) {
        json.writeName(member.getKey());
        if (member.getKey().equals(RESULT) && records.isPresent()) {
          json.writeStartArray();
          records.get().forEach(json::writeTree);
          json.writeEndArray();
        } else {
          json.writeTree(member.getValue());
        }
      }
      json.writeEndObject();
    }
  }
}
