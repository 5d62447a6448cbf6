package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.Response;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The {@code content} of a response without its secrets, always as plain text. A body that is not
 * JSON is left out, and a note says so.
 */
final class ContentScrubber implements Closeable {
  private static final long UNKNOWN = -1;

  private final BodyScrubber bodies;
  private final UnaryOperator<String> text;
  private @Nullable Body body;
  private String mimeType = "";
  private long size = UNKNOWN;
  private boolean unreadable;
  private String note = "";
  private boolean replaced;

  /** Reads the content of a response into a scrubber. */
  interface Source {

    /**
     * Reads it.
     *
     * @param call of the contract; empty for any other call, whose body is dropped
     */
    void into(ContentScrubber scrubber, Map<?, ?> response, Optional<Contract.Call> call)
        throws IOException;
  }

  ContentScrubber(BodyScrubber bodies, UnaryOperator<String> text) {
    this.bodies = bodies;
    this.text = text;
  }

  /** Reads the content of a capture. */
  void read(HarContent content, Map<?, ?> response, Optional<Contract.Call> call)
      throws IOException {
    mimeType = content.mimeType();
    size = content.size();
    unreadable = content.problem() != null;
    content.bodySize(written(response.get("bodySize")));
    content.encodedAs(header(response, "content-encoding"));
    content.contentLength(header(response, "content-length"));
    int status = status(written(response.get("status")));
    String type = header(response, "content-type");
    if (content.problem() != null || status == 0) {
      note = content.problem() == null ? "" : ScrubbedValue.TEXT;
      return;
    }
    Response answer = content.response(status, Optional.of(type.isEmpty() ? mimeType : type));
    take(answer, call);
    if (answer.body().isPresent()) {
      answer.body().get().close();
    }
  }

  /** Takes the content of a response that was not captured; leaves its body open. */
  void take(Response answer, String type, long bytes, Optional<Contract.Call> call)
      throws IOException {
    mimeType = type;
    size = bytes;
    take(answer, call);
  }

  private void take(Response answer, Optional<Contract.Call> call) throws IOException {
    note = answer.gap().map(gap -> text.apply(gap.detail())).orElse("");
    if (answer.body().isPresent()) {
      body = scrubbed(answer.body().get(), answer, call);
    }
  }

  private Body scrubbed(Body sent, Response answer, Optional<Contract.Call> call)
      throws IOException {
    Optional<Body> json =
        call.isPresent() && answer.mayBeJson() && !sent.isUtf16()
            ? bodies.scrub(sent, call.get().operation().bodyShape(answer.status()))
            : Optional.empty();
    replaced = json.isEmpty() && !sent.isEmpty();
    return json.orElseGet(
        () -> Body.of(sent.isEmpty() ? "" : "[scrubbed: %s bytes]".formatted(sent.length())));
  }

  /** The response's headers, without the length of a replaced body. */
  @Nullable Object headers(@Nullable Object headers) {
    return replaced && headers instanceof List<?> list
        ? list.stream().filter(header -> !isNamed(header, "content-length")).toList()
        : headers;
  }

  void write(JsonGenerator to) throws IOException {
    to.writeStartObject();
    to.writeName("size");
    to.writeNumber(body == null ? size : body.length());
    to.writeName("mimeType");
    to.writeString(text.apply(mimeType));
    if (unreadable) {
      to.writeName("text");
      to.writeStartArray();
      to.writeEndArray();
    } else if (body != null && (!body.isEmpty() || size <= 0)) {
      to.writeName("text");
      try (Reader characters = new InputStreamReader(body.open(), StandardCharsets.UTF_8)) {
        to.writeString(characters, -1);
      }
    }
    if (!note.isEmpty()) {
      to.writeName("comment");
      to.writeString(note);
    }
    to.writeEndObject();
  }

  private static String header(Map<?, ?> response, String name) {
    return response.get("headers") instanceof List<?> headers
        ? headers.stream()
            .filter(header -> isNamed(header, name))
            .map(header -> written(((Map<?, ?>) header).get("value")))
            .reduce("", (before, last) -> last)
        : "";
  }

  private static boolean isNamed(@Nullable Object header, String name) {
    return header instanceof Map<?, ?> pair
        && name.equalsIgnoreCase(String.valueOf(pair.get("name")));
  }

  private static String written(@Nullable Object value) {
    return value instanceof HarTree.Numeral number
        ? number.written()
        : value instanceof String string ? string : "";
  }

  private static int status(String written) {
    return written.matches("[1-9][0-9]{2}") ? Integer.parseInt(written) : 0;
  }

  @Override
  public void close() throws IOException {
    if (body != null) {
      body.close();
    }
  }
}
