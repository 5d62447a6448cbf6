package dev.cfbilling.conformance.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Reads decimals for the rules' arithmetic. */
public final class Decimals {
  /** With more digits, before or after the point, sums would take too long. */
  private static final int MAX_DIGITS = 1000;

  /** A product of two such numbers still has an exponent that {@code BigDecimal} allows. */
  private static final int MAX_EXPONENT = 1_000_000_000;

  /** Any number of at most this many characters is a {@code long} and a scale. */
  private static final int MAX_CHARACTERS_OF_A_LONG = 18;

  private Decimals() {}

  /** Whether a sum with {@code value} has few enough digits. */
  public static boolean isFitForSums(BigDecimal value) {
    return Math.abs((long) value.scale()) <= MAX_DIGITS;
  }

  /**
   * The exact value of a JSON number; empty when it has too many digits to calculate with. Of an
   * exponent beyond a billion, the nearest power of ten that is not.
   *
   * @param from the index in {@code chars} of the first of its {@code length} characters
   */
  public static Optional<BigDecimal> read(char[] chars, int from, int length) {
    if (length > MAX_DIGITS) {
      return Optional.empty();
    }
    if (length > MAX_CHARACTERS_OF_A_LONG) {
      return readAny(chars, from, length);
    }
    boolean negative = chars[from] == '-';
    long unscaled = 0;
    int scale = 0;
    boolean behindPoint = false;
    for (int i = negative ? from + 1 : from; i < from + length; i++) {
      char c = chars[i];
      if (c == '.') {
        behindPoint = true;
      } else if (c > '9') {
        return readAny(chars, from, length);
      } else {
        unscaled = unscaled * 10 + (c - '0');
        scale += behindPoint ? 1 : 0;
      }
    }
    return Optional.of(BigDecimal.valueOf(negative ? -unscaled : unscaled, scale));
  }

  private static Optional<BigDecimal> readAny(char[] chars, int from, int length) {
    BigDecimal value = new SentNumber(String.valueOf(chars, from, length)).decimalValue();
    return Optional.of(
        Math.abs((long) value.scale()) <= MAX_EXPONENT
            ? value
            : new BigDecimal(
                BigInteger.valueOf(value.signum()),
                value.scale() < 0 ? -MAX_EXPONENT : MAX_EXPONENT));
  }
}
