package dev.cfbilling.conformance.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The headers of a response that are checked. Others are not kept: they may hold secrets.
 *
 * @param known whether the recording has headers, of more than the content: some exporters leave
 *     all others out
 * @param values by name in lower case; several of one name are joined with commas
 */
public record ResponseHeaders(boolean known, Map<String, String> values) {
  /** The recording has no headers. */
  public static final ResponseHeaders UNKNOWN = new ResponseHeaders(false, Map.of());

  private static final Set<String> KEPT =
      Set.of("cache-control", "ratelimit", "ratelimit-policy", "retry-after");

  public ResponseHeaders {
    values = Map.copyOf(values);
  }

  private static final Set<String> OF_CONTENT =
      Set.of("content-type", "content-length", "content-encoding");

  /** Of all headers that an exporter has kept; unknown when there is none but of the content. */
  public static ResponseHeaders exported(Map<String, List<String>> all) {
    return all.keySet().stream()
            .allMatch(name -> OF_CONTENT.contains(name.toLowerCase(Locale.ROOT)))
        ? UNKNOWN
        : among(all);
  }

  /** Of all headers that were sent those that are checked. */
  public static ResponseHeaders among(Map<String, List<String>> all) {
    Map<String, String> kept = new TreeMap<>();
    all.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (KEPT.contains(lower)) {
            // White space around a value is none of it (RFC 9110, section 5.5).
            String value = values.stream().map(String::strip).collect(Collectors.joining(", "));
            kept.merge(lower, value, (some, more) -> some + ", " + more);
          }
        });
    return new ResponseHeaders(true, kept);
  }

  /** The value as sent; empty when there is none, or it was not kept. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether such a header is kept, so that its absence means that there was none. */
  public boolean shows(String name) {
    return known && KEPT.contains(name.toLowerCase(Locale.ROOT));
  }
}
