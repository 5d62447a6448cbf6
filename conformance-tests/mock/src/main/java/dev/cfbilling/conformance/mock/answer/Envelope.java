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
 * @param members the whole body; with records, its {@code result} is an empty array
 * @param records the elements of the result; empty for a result that is no list
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

  /** A failure with these errors. */
  public static Envelope failure(List<ObjectNode> errors) {
    ObjectNode members = JsonOutput.object().put("success", false);
    members.putArray("errors").addAll(errors);
    members.putArray("messages");
    members.putNull(RESULT);
    return new Envelope(members, Optional.empty());
  }

  /** A copy with null in place of empty lists, as the API may write them. */
  Envelope withNullLists() {
    members.putNull("errors").putNull("messages");
    return this;
  }

  /** A copy with other records. */
  public Envelope withRecords(Records others) {
    return new Envelope(members, Optional.of(others));
  }

  @Override
  public boolean isUnbounded() {
    return records.isPresent();
  }

  @Override
  public void writeTo(OutputStream out) {
    try (JsonGenerator json = JsonOutput.to(out)) {
      json.writeStartObject();
      for (Map.Entry<String, JsonNode> member : members.properties()) {
        json.writeName(member.getKey());
        if (member.getKey().equals(RESULT) && records.isPresent()) {
          json.writeStartArray();
          records.get().forEach(each -> JsonOutput.write(each, json));
          json.writeEndArray();
        } else {
          JsonOutput.write(member.getValue(), json);
        }
      }
      json.writeEndObject();
    }
  }
}
