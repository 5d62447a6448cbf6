package dev.cfbilling.pact.broker.server;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Why a broker does not do what it is asked. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HAL = "application/hal+json;charset=utf-8";
  private static final String PLAIN_JSON = "application/json;charset=utf-8";

  private final int status;
  private final String contentType;
  private final transient Optional<JsonNode> body;

  private Refusal(int status, String contentType, Optional<JsonNode> body) {
    super(String.valueOf(status));
    this.status = status;
    this.contentType = contentType;
    this.body = body;
  }

  /** Nothing is at the path. */
  static Refusal notFound() {
    return new Refusal(
        404,
        PLAIN_JSON,
        Optional.of(
            JSON.createObjectNode()
                .put("error", "The requested document was not found on this server.")));
  }

  /** A participant is not known. */
  static Refusal unknown(String role, String name) {
    return new Refusal(
        404,
        HAL,
        Optional.of(
            JSON.createObjectNode()
                .put("error", "No %s with name '%s' found".formatted(role, name))));
  }

  static Refusal badRequest(JsonNode errors) {
    return new Refusal(400, HAL, Optional.of(JSON.createObjectNode().set("errors", errors)));
  }

  static Refusal conflict(JsonNode body) {
    return new Refusal(409, PLAIN_JSON, Optional.of(body));
  }

  /** A fault of the broker's own. */
  static Refusal fault() {
    String reference = "hxiOkjJdls";
    ObjectNode body = JSON.createObjectNode();
    body.putObject("error")
        .put(
            "message",
            "An error has occurred. The details have been logged with the reference " + reference)
        .put("reference", reference);
    return new Refusal(500, HAL, Optional.of(body));
  }

  /** Whoever asks is not known, or may not do that: a read-only user is told the same. */
  static Refusal unauthorized() {
    return new Refusal(401, "text/plain", Optional.empty());
  }

  /** Credentials of a kind that is not taken. */
  static Refusal otherKind() {
    return new Refusal(400, "text/plain", Optional.empty());
  }

  int status() {
    return status;
  }

  String contentType() {
    return contentType;
  }

  String body() {
    return body.map(JsonNode::toString).orElse("");
  }
}
