package dev.cfbilling.example.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An upright axis with marks at round numbers, zero among them.
 *
 * @param low the lowest mark, zero or less
 * @param high the highest mark, above the lowest
 * @param step from mark to mark
 */
public record Axis(BigDecimal low, BigDecimal high, BigDecimal step) {
  /** In pixels. */
  static final int HEIGHT = 300;

  private static final int STEPS = 5;
  private static final List<BigDecimal> ROUND =
      List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

  /** The axis from a round number at or below {@code low} to one at or above {@code high}. */
  static Axis covering(BigDecimal low, BigDecimal high) {
    BigDecimal lowest = low.min(BigDecimal.ZERO);
    BigDecimal highest = high.max(BigDecimal.ZERO);
    if (lowest.compareTo(highest) == 0) {
      highest = BigDecimal.ONE;
    }
    BigDecimal step = step(highest.subtract(lowest));
    return new Axis(
        lowest.divide(step, 0, RoundingMode.FLOOR).multiply(step),
        highest.divide(step, 0, RoundingMode.CEILING).multiply(step),
        step);
  }

  /** The smallest of 1, 2, 5 and their multiples by ten with which few steps cover the span. */
  private static BigDecimal step(BigDecimal span) {
    BigDecimal least = span.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
    return ROUND.stream()
        .map(unit::multiply)
        .filter(step -> step.compareTo(least) >= 0)
        .findFirst()
        .orElseThrow();
  }

  /** The marks, from the lowest. */
  public List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (BigDecimal value = low; value.compareTo(high) <= 0; value = value.add(step)) {
      int digits = Math.max(0, step.stripTrailingZeros().scale());
      marks.add(
          new Mark(
              value.setScale(digits, RoundingMode.UNNECESSARY).toPlainString(),
              y(value).toPlainString()));
    }
    return List.copyOf(marks);
  }

  /** How far below the top a value is. */
  BigDecimal y(BigDecimal value) {
    return high.subtract(value)
        .multiply(BigDecimal.valueOf(HEIGHT))
        .divide(high.subtract(low), 2, RoundingMode.HALF_UP);
  }

  /** Where zero is. */
  public String zero() {
    return y(BigDecimal.ZERO).toPlainString();
  }

  /**
   * A mark.
   *
   * @param label its value
   * @param y how far below the top it is, in pixels
   */
  public record Mark(String label, String y) {}
}
