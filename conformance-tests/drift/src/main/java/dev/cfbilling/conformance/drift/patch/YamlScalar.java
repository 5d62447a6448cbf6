package dev.cfbilling.conformance.drift.patch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Scalars in the contract's style: plain where that is unambiguous, else in quotes. */
final class YamlScalar {
  private static final JsonFactory JSON = new JsonFactory();

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*");

  /** Words that YAML 1.1 or 1.2 does not read as strings. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private static final Pattern PRINTABLE = Pattern.compile("[ -~\\u00a1-\\u02ff]*");

  private YamlScalar() {}

  /** A string. */
  static String of(String text) {
    if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    return PRINTABLE.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : quoted(text);
  }

  /** A JSON literal; YAML reads all but strings unchanged. */
  static String ofJson(String json) {
    return json.startsWith("\"") ? of(value(json)) : json;
  }

  /** The text of a JSON literal, without the quotes of a string. */
  static String value(String json) {
    return json.startsWith("\"") ? text(json) : json;
  }

  /** Without an object mapper, which takes as long to make as the contract to read. */
  private static String text(String json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return parser.getString();
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ' || c > '~') {
                // YAML has no pairs of surrogates.
                quoted.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : "\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
