package dev.cfbilling.conformance.exchange;

import dev.cfbilling.conformance.body.Body;
import java.util.Locale;
import java.util.Optional;

/**
 * What was answered.
 *
 * @param status 0 when there was no answer
 * @param contentType the header's value as sent; empty when there was none
 * @param body decoded from any content encoding; empty when the recording did not keep it whole
 * @param gap what the recording lost of it; empty when nothing
 */
public record Response(
    int status, Optional<String> contentType, Optional<Body> body, Optional<Gap> gap) {

  /** An answer of which nothing is known to be lost. */
  public Response(int status, Optional<String> contentType, Optional<Body> body) {
    this(status, contentType, body, Optional.empty());
  }

  /** An answer without its body. */
  public static Response without(int status, Optional<String> contentType, Gap gap) {
    return new Response(status, contentType, Optional.empty(), Optional.of(gap));
  }

  /** Whether the API has answered the request itself, so that status and headers can be judged. */
  public boolean isAnswered() {
    return gap.map(lost -> lost.kind().isAnswered()).orElse(true);
  }

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
