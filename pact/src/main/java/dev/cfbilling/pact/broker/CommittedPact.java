package dev.cfbilling.pact.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed pact.
 *
 * @param bytes how large it is
 * @param interactions how many it has
 */
record CommittedPact(String consumer, String provider, int interactions, long bytes) {
  static final String CONSUMER = "cloudflare-billing-client";
  static final String PROVIDER = "cloudflare-billing-api";

  private static final String NAME = CONSUMER + "-" + PROVIDER + ".json";

  /** Reads what would be published. */
  static CommittedPact in(Path root) throws BrokerException {
    Path file = root.resolve("pact").resolve("pacts").resolve(NAME);
    try {
      JsonNode pact = JsonMapper.builder().build().readTree(file.toFile());
      return new CommittedPact(
          pact.path("consumer").path("name").asString(""),
          pact.path("provider").path("name").asString(""),
          pact.path("interactions").size(),
          Files.size(file));
    } catch (IOException | JacksonException unreadable) {
      throw new BrokerException(file + " is not there or no pact; restore it from git.");
    }
  }
}
