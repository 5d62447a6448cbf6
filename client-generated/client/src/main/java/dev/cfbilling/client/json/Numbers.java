package dev.cfbilling.client.json;

import java.math.BigDecimal;

/** Reads the text of JSON numbers exactly, in time that does not depend on their exponent. */
final class Numbers {
  /** Room for every finite double written out; a quantity or an amount of money has far fewer. */
  private static final int MAX_LENGTH = 1_000;

  /** Twice adding such numbers stays cheap; {@code 1e1000000000} plus one does not. */
  private static final int MAX_SCALE = 1_000;

  private Numbers() {}

  static BigDecimal parseDecimal(String text) {
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
