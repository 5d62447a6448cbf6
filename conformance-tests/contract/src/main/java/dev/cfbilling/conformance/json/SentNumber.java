package dev.cfbilling.conformance.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.node.DecimalNode;

/** A number, and the characters that it was sent as: {@code 5e-6} is not to be told as 0.000005. */
public final class SentNumber extends DecimalNode {
  private static final long serialVersionUID = 1;

  private final String sent;

  /** The number that {@code sent}, a JSON number, writes. */
  public SentNumber(String sent) {
    super(decimal(sent));
    this.sent = sent;
  }

  /** As exact as a decimal can be; JSON sets no limit to an exponent, {@code BigDecimal} does. */
  private static BigDecimal decimal(String sent) {
    try {
      return new BigDecimal(sent);
    } catch (NumberFormatException exponentOutOfRange) {
      BigInteger sign = BigInteger.valueOf(sent.startsWith("-") ? -1 : 1);
      boolean tiny = sent.contains("e-") || sent.contains("E-");
      return new BigDecimal(sign, tiny ? Integer.MAX_VALUE : Integer.MIN_VALUE);
    }
  }

  /** As it stands in the body. */
  public String sent() {
    return sent;
  }
}
