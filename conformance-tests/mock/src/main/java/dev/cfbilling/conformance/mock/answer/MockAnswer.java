package dev.cfbilling.conformance.mock.answer;

import java.util.Map;

/**
 * The answer to one request.
 *
 * @param headers beside those that every answer has; may replace some of them
 */
public record MockAnswer(int status, Map<String, String> headers, Payload body) {
  public static final String CONTENT_TYPE = "Content-Type";

  private static final Map<String, String> JSON = Map.of(CONTENT_TYPE, "application/json");

  /** An answer in JSON. */
  public static MockAnswer json(int status, Envelope body) {
    return new MockAnswer(status, JSON, body);
  }
}
