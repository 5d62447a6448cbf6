package dev.cfbilling.conformance.rule;

import dev.cfbilling.conformance.finding.Quote;
import java.math.BigDecimal;

/**
 * Whether two amounts count as equal: they may differ by a billionth, or a millionth of the larger
 * one.
 *
 * <p>FOCUS sets no tolerance. An API that calculates in binary floating point can't give exact
 * products: one in four correct rows would fail. This tolerance accepts them, and still notices an
 * error of a hundredth of a percent.
 */
public final class Tolerance {
  private static final BigDecimal ABSOLUTE = new BigDecimal("1e-9");
  private static final BigDecimal RELATIVE = new BigDecimal("1e-6");

  /** An amount with that many digits less before the point makes no difference to a larger one. */
  private static final int FAR = 100;

  /** An amount with more zeros is shown with an exponent. */
  private static final int MAX_PLACES = 2000;

  private Tolerance() {}

  /** Whether the two count as the same amount. */
  public static boolean agree(BigDecimal one, BigDecimal other) {
    if (one.compareTo(other) == 0) {
      return true;
    }
    BigDecimal larger = one.abs().max(other.abs());
    if (isFarBelow(one.abs().min(other.abs()), larger)) {
      return larger.compareTo(ABSOLUTE) <= 0;
    }
    BigDecimal allowed = larger.multiply(RELATIVE).max(ABSOLUTE);
    return one.subtract(other).abs().compareTo(allowed) <= 0;
  }

  /** Whether to compare without a subtraction, which writes out all zeros between the two. */
  private static boolean isFarBelow(BigDecimal smaller, BigDecimal larger) {
    return smaller.signum() == 0 || digitsBeforePoint(larger) - digitsBeforePoint(smaller) > FAR;
  }

  private static long digitsBeforePoint(BigDecimal amount) {
    return (long) amount.precision() - amount.scale();
  }

  /** Whether {@code one} is more than {@code other}, beyond the tolerance. */
  public static boolean exceeds(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) > 0 && !agree(one, other);
  }

  /** A calculated amount, fit for a sentence. */
  public static String shown(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    boolean isHuge = Math.abs((long) shortest.scale()) > MAX_PLACES;
    return Quote.number(isHuge ? shortest.toString() : shortest.toPlainString());
  }
}
