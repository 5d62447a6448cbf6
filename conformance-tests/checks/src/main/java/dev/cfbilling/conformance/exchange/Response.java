package dev.cfbilling.conformance.exchange;

import dev.cfbilling.conformance.body.Body;
import java.util.Locale;
import java.util.Optional;

/**
 * A response.
 *
 * @param status 0 when there was none
 * @param contentType the header's value as sent; empty when there was none
 * @param body decoded from any content encoding; empty when the recording did not keep it whole
 * @param gap what the recording lost of it; empty when nothing
 * @param headers those that are checked
 */
public record Response(
    int status,
    Optional<String> contentType,
    Optional<Body> body,
    Optional<Gap> gap,
    ResponseHeaders headers) {

  /** A complete response with unknown headers. */
  public Response(int status, Optional<String> contentType, Optional<Body> body) {
    this(status, contentType, body, Optional.empty(), ResponseHeaders.UNKNOWN);
  }

  /** A response without its body. */
  public static Response without(int status, Optional<String> contentType, Gap gap) {
    return new Response(
        status, contentType, Optional.empty(), Optional.of(gap), ResponseHeaders.UNKNOWN);
  }

  /** The same response with its headers. */
  public Response with(ResponseHeaders sent) {
    return new Response(status, contentType, body, gap, sent);
  }

  /** Whether the API itself has answered, so that status and headers can be checked. */
  public boolean isAnswered() {
    return gap.map(lost -> lost.kind().isAnswered()).orElse(true);
  }

  /**
   * Whether to read the body as JSON. A body without a content type is read too, so that one
   * mistake does not hide others.
   */
  public boolean mayBeJson() {
    return contentType
        .map(type -> type.split(";", 2)[0].toLowerCase(Locale.ROOT).contains("json"))
        .orElse(true);
  }
}
