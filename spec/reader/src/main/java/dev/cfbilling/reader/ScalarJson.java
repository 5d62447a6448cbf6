package dev.cfbilling.reader;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** Writes scalars as JSON. */
public final class ScalarJson {
  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final Pattern RADIX = Pattern.compile("0[ox][0-9a-fA-F]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,9})?");
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final CoreScalarResolver CORE = new CoreScalarResolver(false);

  private ScalarJson() {}

  /** The JSON of a scalar that a parser of YAML is on. */
  public static String json(ScalarEvent scalar) {
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    Tag tag =
        scalar
            .getTag()
            .filter(written -> !written.equals("!"))
            .map(Tag::new)
            .orElseGet(
                () ->
                    plain && scalar.getTag().isEmpty()
                        ? CORE.resolve(scalar.getValue(), true)
                        : Tag.STR);
    StringBuilder json = new StringBuilder();
    write(tag, scalar.getValue(), false, json);
    return json.toString();
  }

  /**
   * Writes one scalar.
   *
   * @param asText whether it is a string unless it is null
   */
  static void write(ScalarNode scalar, boolean asText, StringBuilder json) {
    write(scalar.getTag(), scalar.getValue(), asText, json);
  }

  private static void write(Tag tag, String value, boolean asText, StringBuilder json) {
    if (tag.equals(Tag.NULL)) {
      json.append("null");
    } else if (asText) {
      quote(value, json);
    } else if (tag.equals(Tag.BOOL) && BOOLEAN.matcher(value).matches()) {
      json.append(value.toLowerCase(Locale.ROOT));
    } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      writeNumber(value, json);
    } else {
      quote(value, json);
    }
  }

  /** As it is written, where JSON has that; an infinity, which it does not have, is a string. */
  private static void writeNumber(String value, StringBuilder json) {
    if (JSON_NUMBER.matcher(value).matches()) {
      json.append(value);
    } else if (RADIX.matcher(value).matches()) {
      json.append(new BigInteger(value.substring(2), value.charAt(1) == 'o' ? 8 : 16));
    } else if (DECIMAL.matcher(value).matches()) {
      json.append(new BigDecimal(value));
    } else {
      quote(value, json);
    }
  }

  static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
