package dev.cfbilling.pact.contract;

import au.com.dius.pact.core.model.IResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider answers.
 *
 * @param headers by name
 */
record Answer(int status, Map<String, String> headers, String body) {
  static final String CONTENT_TYPE = "Content-Type";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** The example of an interaction, with the header that a provider adds. */
  static Answer of(IResponse response) {
    Map<String, String> headers = new TreeMap<>();
    headers.put(CONTENT_TYPE, "application/json");
    response.getHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Answer(
        response.getStatus(), headers, Objects.requireNonNull(response.getBody().valueAsString()));
  }

  Optional<String> contentType() {
    return Optional.ofNullable(headers.get(CONTENT_TYPE));
  }

  JsonNode json() {
    return JSON.readTree(body);
  }

  Answer withStatus(int other) {
    return new Answer(other, headers, body);
  }

  Answer withBody(String other) {
    return new Answer(status, headers, other);
  }

  Answer withHeader(String name, String value) {
    Map<String, String> others = new TreeMap<>(headers);
    others.put(name, value);
    return new Answer(status, others, body);
  }

  Answer withoutHeader(String name) {
    Map<String, String> others = new TreeMap<>(headers);
    others.remove(name);
    return new Answer(status, others, body);
  }
}
