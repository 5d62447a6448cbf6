package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.exchange.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call to be written as an entry of a HAR.
 *
 * @param url as sent
 * @param statusCode 0 when there was no answer
 * @param response decoded; not closed by whoever writes it
 * @param failure why there is no answer, or no whole one; empty when there is
 */
public record RecordedCall(
    Instant startedAt,
    Timing timing,
    String method,
    String url,
    Message request,
    Posted posted,
    int statusCode,
    Message answer,
    Response response,
    String failure) {

  /** How long it took until the answer began, and from then on. */
  public record Timing(Duration waiting, Duration receiving) {}

  /**
   * A request or an answer without its body.
   *
   * @param protocol such as {@code HTTP/1.1}
   * @param bodySize on the wire
   */
  public record Message(String protocol, List<Header> headers, long bodySize) {
    /** The value of the first header of a name; empty without one. */
    public String header(String name) {
      return values(name).stream().findFirst().orElse("");
    }

    /** The values of all headers of a name. */
    public List<String> values(String name) {
      return headers.stream()
          .filter(header -> header.name().equalsIgnoreCase(name))
          .map(Header::value)
          .toList();
    }
  }

  /**
   * The body of a request.
   *
   * @param text empty where it was not kept
   * @param digest tells bodies apart; empty without one
   */
  public record Posted(String text, String digest) {
    /** Several times as long as the longest that the contract allows, in characters. */
    private static final int LONGEST = 1 << 20;

    /**
     * The text if it is JSON that was neither left out nor scrubbed; of other types it may be a
     * form with passwords.
     */
    public Optional<String> json(String mimeType) {
      return Optional.of(text)
          .filter(sent -> !sent.isEmpty() && sent.length() <= LONGEST)
          .filter(sent -> !sent.equals(ScrubbedValue.TEXT))
          .filter(sent -> mimeType.toLowerCase(Locale.ROOT).contains("json"));
    }
  }

  /** A header as sent. */
  public record Header(String name, String value) {
    /** The values of each name, in the order in which they were sent. */
    public static Map<String, List<String>> byName(List<Header> headers) {
      Map<String, List<String>> values = new LinkedHashMap<>();
      for (Header header : headers) {
        values.computeIfAbsent(header.name(), first -> new ArrayList<>()).add(header.value());
      }
      return values;
    }
  }
}
