package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.http.Broker;
import dev.cfbilling.pact.broker.http.BrokerException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The environments that a broker has: a new one has none.
 *
 * @param ids by name
 */
record Environments(URI broker, Map<String, String> ids) {
  static final String PATH = "/environments";

  static Environments of(Broker broker) throws BrokerException {
    Map<String, String> ids = new LinkedHashMap<>();
    for (JsonNode known :
        broker
            .get(PATH, "say which environments it has")
            .accepted()
            .path("_embedded")
            .path("environments")) {
      ids.put(known.path("name").asString(""), known.path("uuid").asString(""));
    }
    return new Environments(broker.url(), ids);
  }

  /** Makes one; that of the name {@code production} is for what users get. */
  static void create(Broker broker, String name) throws BrokerException {
    broker
        .post(
            PATH,
            JsonMapper.shared()
                .createObjectNode()
                .put("name", name)
                .put("displayName", name)
                .put("production", name.equals("production")),
            "create the environment " + name)
        .accepted();
  }

  boolean has(String name) {
    return ids.containsKey(name);
  }

  /** The id of one that is there. */
  String id(String name) {
    return ids.getOrDefault(name, "");
  }

  String missing(String name) {
    return unknown(broker, name)
        + " It has "
        + (ids.isEmpty() ? "none." : "only " + String.join(", ", ids.keySet()) + ".");
  }

  static String unknown(URI broker, String name) {
    return "%s has no environment %s; name another, or create it: scripts/broker doctor --create %s."
        .formatted(broker, name, name.matches("[\\w.-]+") ? name : "NAME");
  }
}
