package dev.cfbilling.conformance.check.header;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directives of a {@code Cache-Control} header.
 *
 * @param values by name in lower case; empty for a directive without a value
 */
public record CacheDirectives(Map<String, String> values) {

  public static CacheDirectives of(String header) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String directive : header.split(",", -1)) {
      String[] parts = directive.strip().split("=", 2);
      values.put(
          parts[0].strip().toLowerCase(Locale.ROOT),
          parts.length == 1 ? "" : parts[1].strip().replace("\"", ""));
    }
    return new CacheDirectives(values);
  }

  /** The directive by which a cache may give the response to somebody else; empty for none. */
  public Optional<String> sharing() {
    if (values.containsKey("no-store")) {
      return Optional.empty();
    }
    if (values.containsKey("public")) {
      return Optional.of("public");
    }
    if (values.containsKey("private")) {
      return Optional.empty();
    }
    return Optional.of("s-maxage")
        .filter(this::isPositive)
        .or(() -> Optional.of("max-age").filter(this::isPositive));
  }

  /**
   * Whether no shared cache may store the response to a request with these credentials: RFC 9111,
   * section 3.5, allows it with {@code public}, {@code s-maxage} and {@code must-revalidate} alone.
   *
   * @param credentialHeaders in lower case
   */
  public boolean keepsFromOthers(Set<String> credentialHeaders) {
    return credentialHeaders.contains("authorization")
        && Stream.of("public", "s-maxage", "must-revalidate").noneMatch(values::containsKey);
  }

  private boolean isPositive(String directive) {
    return values.getOrDefault(directive, "").matches("0*[1-9]\\d*");
  }
}
