package dev.cfbilling.conformance.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The ranges of {@code int32} and {@code int64}. */
public final class IntegerRange {
  private IntegerRange() {}

  /**
   * Why {@code value} is out of range; compares decimals, since {@code 1e1000000000} written out
   * would fill the memory.
   */
  public static Optional<String> problem(JsonNode value, int bits) {
    if (!value.isNumber()) {
      return Optional.empty();
    }
    BigDecimal sent = value.decimalValue();
    BigDecimal limit = new BigDecimal(BigInteger.ONE.shiftLeft(bits - 1));
    boolean fits = sent.compareTo(limit.negate()) >= 0 && sent.compareTo(limit) < 0;
    return fits ? Optional.empty() : Optional.of("it does not fit into " + bits + " bits");
  }
}
