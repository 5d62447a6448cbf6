package dev.cfbilling.conformance.exchange;

import java.util.Locale;
import java.util.Optional;

/**
 * What was answered.
 *
 * @param contentType the header's value as sent; empty when there was none
 * @param body decoded from any content encoding; empty when the capture did not keep it
 */
public record Response(int status, Optional<String> contentType, Optional<Body> body) {

  /**
   * Whether the body is to be read as JSON. One without a type may well be: it is read, so that one
   * mistake hides no other.
   */
  public boolean mayBeJson() {
    return contentType
        .map(type -> type.split(";", 2)[0].toLowerCase(Locale.ROOT).contains("json"))
        .orElse(true);
  }
}
