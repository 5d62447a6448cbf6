package dev.cfbilling.conformance.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.node.DecimalNode;

/**
 * A number together with its original characters, so that {@code 5e-6} is not reported as 0.000005.
 */
public final class SentNumber extends DecimalNode {
  private static final long serialVersionUID = 1;

  private final String sent;

  /** Parses {@code sent}, a JSON number. */
  public SentNumber(String sent) {
    super(decimal(sent));
    this.sent = sent;
  }

  /**
   * The value, or the nearest limit: JSON has no limit of exponents, {@code BigDecimal} has one.
   */
  private static BigDecimal decimal(String sent) {
    try {
      return new BigDecimal(sent);
    } catch (NumberFormatException exponentOutOfRange) {
      BigInteger sign = BigInteger.valueOf(sent.startsWith("-") ? -1 : 1);
      boolean tiny = sent.contains("e-") || sent.contains("E-");
      return new BigDecimal(sign, tiny ? Integer.MAX_VALUE : Integer.MIN_VALUE);
    }
  }

  /** The characters as sent. */
  public String sent() {
    return sent;
  }
}
