package dev.cfbilling.pact.broker.checkout;

import dev.cfbilling.pact.broker.http.BrokerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed pact.
 *
 * @param interactions how many it has
 * @param content the file, as it stands
 */
public record CommittedPact(String consumer, String provider, int interactions, String content) {
  public static final String CONSUMER = "cloudflare-billing-client";
  public static final String PROVIDER = "cloudflare-billing-api";

  private static final String NAME = CONSUMER + "-" + PROVIDER + ".json";

  /** Reads what would be published. */
  public static CommittedPact in(Path root) throws BrokerException {
    Path file = root.resolve("pact").resolve("pacts").resolve(NAME);
    try {
      String content = Files.readString(file, StandardCharsets.UTF_8);
      JsonNode pact = JsonMapper.builder().build().readTree(content);
      return new CommittedPact(
          pact.path("consumer").path("name").asString(""),
          pact.path("provider").path("name").asString(""),
          pact.path("interactions").size(),
          content);
    } catch (IOException | JacksonException unreadable) {
      throw new BrokerException(file + " is not there or no pact; restore it from git.");
    }
  }

  /** As a broker takes it. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  /** How large the file is. */
  public int size() {
    return bytes().length;
  }

  private byte[] bytes() {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
