package dev.cfbilling.conformance.exchange;

import dev.cfbilling.conformance.body.Body;
import java.io.IOException;
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
 * @param times how long it took; empty when unknown
 */
public record Response(
    int status,
    Optional<String> contentType,
    Optional<Body> body,
    Optional<Gap> gap,
    ResponseHeaders headers,
    Optional<AnswerTimes> times) {

  /** A complete response; its headers and times are unknown. */
  public Response(int status, Optional<String> contentType, Optional<Body> body) {
    this(status, contentType, body, Optional.empty(), ResponseHeaders.UNKNOWN, Optional.empty());
  }

  /** A response without its body. */
  public static Response without(int status, Optional<String> contentType, Gap gap) {
    return new Response(
        status,
        contentType,
        Optional.empty(),
        Optional.of(gap),
        ResponseHeaders.UNKNOWN,
        Optional.empty());
  }

  /**
   * A response that broke off by the API's own doing; no check looks at what came of it.
   *
   * @param status 0 when not even the status came
   */
  public static Response broken(int status, Optional<String> contentType, Breakage why) {
    return without(
        status, contentType, new Gap(Gap.Kind.NO_ANSWER, why.reason(), Optional.of(why.kind())));
  }

  /** Why it is incomplete by the API's own doing; empty when it is not. */
  public Optional<Breakage> breakage() {
    return gap.flatMap(Gap::breakage);
  }

  /** The same response with its headers. */
  public Response with(ResponseHeaders sent) {
    return new Response(status, contentType, body, gap, sent, times);
  }

  /** The same response with how long it took. */
  public Response taking(Optional<AnswerTimes> measured) {
    return new Response(status, contentType, body, gap, headers, measured);
  }

  /**
   * The same response with its body in a temporary file, in place of the one in memory.
   *
   * @throws IOException when there is no room for it
   */
  public Response inFile() throws IOException {
    return body.isEmpty()
        ? this
        : new Response(status, contentType, Optional.of(body.get().inFile()), gap, headers, times);
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
