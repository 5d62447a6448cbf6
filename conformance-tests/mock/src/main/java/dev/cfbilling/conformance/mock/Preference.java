package dev.cfbilling.conformance.mock;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer that a caller asks for, in the header that Prism uses too: {@code Prefer: code=429,
 * example=too-many-requests}.
 *
 * @param code the key of the response, e.g. {@code 200} or {@code default}
 * @param example the name of the example; the response's first when absent
 */
public record Preference(String code, Optional<String> example) {
  /** The request header that carries it. */
  public static final String HEADER = "Prefer";

  /** RFC 7240, section 2; a parameter says nothing here. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>[^\\s=,;\"]+)\\s*(?:=\\s*(?<value>\"[^\"]*\"|[^\\s,;\"]+))?\\s*(?:;[^,]*)?(?:,|$)");

  /**
   * What is preferred, whatever else is: several headers are one, the case of a name and quotes
   * mean nothing, and the first of one name counts (RFC 7240, section 2).
   */
  static Optional<Preference> parse(List<String> headers) {
    Map<String, String> preferred = new HashMap<>();
    Matcher each = FORM.matcher(String.join(", ", headers));
    while (each.find()) {
      String value = Optional.ofNullable(each.group("value")).orElse("").replace("\"", "");
      preferred.putIfAbsent(each.group("name").toLowerCase(Locale.ROOT), value);
    }
    return Optional.ofNullable(preferred.get("code"))
        .filter(code -> !code.isEmpty())
        .map(
            code ->
                new Preference(
                    code,
                    Optional.ofNullable(preferred.get("example"))
                        .filter(example -> !example.isEmpty())));
  }

  @Override
  public String toString() {
    return "code=" + code + example.map(name -> ", example=" + name).orElse("");
  }
}
