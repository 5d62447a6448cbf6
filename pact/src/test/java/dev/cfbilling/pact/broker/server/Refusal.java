package dev.cfbilling.pact.broker.server;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Why a broker does not do what it is asked. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int status;

  Refusal(int status, String why) {
    super(why);
    this.status = status;
  }

  static Refusal notFound() {
    return new Refusal(404, "The requested document was not found on this server.");
  }

  int status() {
    return status;
  }

  /** As the broker writes it: a conflict of contracts as a notice, all others as errors. */
  ObjectNode body() {
    ObjectNode body = JSON.createObjectNode();
    if (status == 409) {
      body.putArray("notices").addObject().put("type", "error").put("text", getMessage());
    } else {
      body.putArray("errors").add(getMessage());
    }
    return body;
  }
}
