package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.server.PactBrokerServer;
import java.util.HashMap;
import java.util.Map;

/** What the environment says of a broker of the tests. */
final class Brokers {
  private Brokers() {}

  /** With the user who may write. */
  static Map<String, String> writer(PactBrokerServer server) {
    return user(server, PactBrokerServer.WRITER, PactBrokerServer.WRITERS_PASSWORD);
  }

  /** With the user who may only read. */
  static Map<String, String> reader(PactBrokerServer server) {
    return user(server, PactBrokerServer.READER, PactBrokerServer.READERS_PASSWORD);
  }

  private static Map<String, String> user(PactBrokerServer server, String name, String password) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PACT_BROKER_BASE_URL", server.url().toString());
    environment.put("PACT_BROKER_USERNAME", name);
    environment.put("PACT_BROKER_PASSWORD", password);
    return environment;
  }

  static Map<String, String> token(PactBrokerServer server, String token) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PACT_BROKER_BASE_URL", server.url().toString());
    environment.put("PACT_BROKER_TOKEN", token);
    return environment;
  }
}
