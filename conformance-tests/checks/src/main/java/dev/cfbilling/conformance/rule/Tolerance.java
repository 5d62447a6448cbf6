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

  private Tolerance() {}

  /** Whether the two count as the same amount. */
  public static boolean agree(BigDecimal one, BigDecimal other) {
    if (one.compareTo(other) == 0) {
      return true;
    }
    BigDecimal allowed = one.abs().max(other.abs()).multiply(RELATIVE).max(ABSOLUTE);
    return one.subtract(other).abs().compareTo(allowed) <= 0;
  }

  /** Whether {@code one} is more than {@code other}, beyond the tolerance. */
  public static boolean exceeds(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) > 0 && !agree(one, other);
  }

  /** A calculated amount, fit for a sentence. */
  public static String shown(BigDecimal amount) {
    return Quote.number(amount.stripTrailingZeros().toPlainString());
  }
}
