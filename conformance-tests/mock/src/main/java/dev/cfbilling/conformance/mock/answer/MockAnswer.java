package dev.cfbilling.conformance.mock.answer;

import java.util.Map;

/**
 * What is answered to one request.
 *
 * @param headers beyond those that every answer has; may replace some of them
 */
public record MockAnswer(int status, Map<String, String> headers, Payload body) {
  /** The header that says what a body is. */
  public static final String CONTENT_TYPE = "Content-Type";

  private static final Map<String, String> JSON = Map.of(CONTENT_TYPE, "application/json");

  /** An answer in JSON. */
  public static MockAnswer json(int status, Envelope body) {
    return new MockAnswer(status, JSON, body);
  }
}
