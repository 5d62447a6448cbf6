package dev.cfbilling.pact.broker.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a broker answered to a call that it understood.
 *
 * @param broker its address
 * @param purpose what it was to do, as an infinitive without "to"
 * @param location of what was made
 * @param body of a success an object; else missing if it is no JSON
 */
public record BrokerReply(
    URI broker, String purpose, int status, Optional<String> location, JsonNode body) {

  public boolean isMissing() {
    return status == 404;
  }

  public boolean isConflict() {
    return status == 409;
  }

  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Why it refuses, in its own words and without full stops. */
  public List<String> reasons() {
    return Reasons.in(body);
  }

  /** The body of a success. */
  public JsonNode accepted() throws BrokerException {
    if (isSuccess()) {
      return body;
    }
    List<String> reasons = reasons();
    throw new BrokerException(
        "%s refused to %s (%s): %s."
            .formatted(
                broker,
                purpose,
                status,
                reasons.isEmpty() ? "it gives no reason" : String.join("; ", reasons)));
  }
}
