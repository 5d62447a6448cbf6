package dev.cfbilling.example.report;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * A number with all its digits, for a column in which the decimal points stand beneath each other.
 * Nothing is rounded.
 *
 * @param digits the number
 * @param padding a zero for each digit that it has less behind the point than the longest of its
 *     column; not to be seen, but as wide as one
 */
record Decimal(String digits, String padding) {
  /** As many digits as most currencies have behind the point. */
  private static final int CENTS = 2;

  /** An amount of money in a column with so many digits behind the point. */
  static Decimal money(BigDecimal amount, int scale) {
    return of(amount, Math.max(CENTS, scaleOf(amount)), scale);
  }

  /** A quantity in such a column. */
  static Decimal quantity(BigDecimal quantity, int scale) {
    return of(quantity, scaleOf(quantity), scale);
  }

  private static Decimal of(BigDecimal number, int own, int scale) {
    String digits = number.stripTrailingZeros().setScale(own).toPlainString();
    return new Decimal(digits, "0".repeat(Math.max(0, scale - own)));
  }

  /** An amount by itself. */
  static String text(BigDecimal amount) {
    return money(amount, 0).digits;
  }

  /** How many digits behind the point the longest of some amounts has. */
  static int scaleOfMoney(Stream<BigDecimal> amounts) {
    return amounts.mapToInt(Decimal::scaleOf).reduce(CENTS, Math::max);
  }

  /** How many digits behind the point the longest of some quantities has. */
  static int scaleOfQuantities(Stream<BigDecimal> quantities) {
    return quantities.mapToInt(Decimal::scaleOf).reduce(0, Math::max);
  }

  private static int scaleOf(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  /** The digits, and spaces for the zeros. */
  String inMonospace() {
    return digits + " ".repeat(padding.length());
  }
}
