package dev.cfbilling.client.json;

import java.math.BigDecimal;

/**
 * Reads the text of JSON numbers exactly, in time that does not depend on their exponent. That it
 * is the text of a JSON number, the JSON reader has made sure.
 */
final class Numbers {
  /** As many digits as a {@code long} always has room for. */
  private static final int MAX_PLAIN_LENGTH = 18;

  /** Room for every finite double written out; a quantity or an amount of money has far fewer. */
  private static final int MAX_LENGTH = 1_000;

  /** Adding such numbers stays cheap; {@code 1e1000000000} plus one does not. */
  private static final int MAX_SCALE = 1_000;

  private Numbers() {}

  static BigDecimal parseDecimal(String text) {
    return text.length() <= MAX_PLAIN_LENGTH ? parsePlain(text) : parseAny(text);
  }

  /** Money and quantities are short and have no exponent; most of the time this is all it takes. */
  private static BigDecimal parsePlain(String text) {
    long unscaled = 0;
    int point = -1;
    boolean negative = text.charAt(0) == '-';
    for (int i = negative ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        point = i;
      } else if (c >= '0' && c <= '9') {
        unscaled = unscaled * 10 + (c - '0');
      } else {
        return parseAny(text);
      }
    }
    int scale = point < 0 ? 0 : text.length() - point - 1;
    return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
  }

  private static BigDecimal parseAny(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new NumberFormatException("too long");
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs((long) number.scale()) > MAX_SCALE) {
      throw new NumberFormatException("exponent out of range");
    }
    return number;
  }

  static Long parseLong(String text) {
    return parseDecimal(text).longValueExact();
  }

  static Integer parseInt(String text) {
    return parseDecimal(text).intValueExact();
  }
}
