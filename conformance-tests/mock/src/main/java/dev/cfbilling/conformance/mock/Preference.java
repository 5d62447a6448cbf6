package dev.cfbilling.conformance.mock;

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

  private static final Pattern FORM =
      Pattern.compile("code=(?<code>[^,\\s]+)(?:,\\s*example=(?<example>[^,\\s]+))?");

  static Optional<Preference> parse(String header) {
    Matcher parts = FORM.matcher(header.strip());
    return parts.matches()
        ? Optional.of(
            new Preference(parts.group("code"), Optional.ofNullable(parts.group("example"))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "code=" + code + example.map(name -> ", example=" + name).orElse("");
  }
}
