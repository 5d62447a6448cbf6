package dev.cfbilling.conformance.rule.quantity;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The pricing quantity does not exceed the consumed quantity, if both have the same unit.
 *
 * <p>It may be rounded up to a whole number. That it is rounded up to a block of units, or that the
 * older records, which don't tell the unit of what is priced, have one unit, is open. A PayGo count
 * may be consumed in no unit. usage.consumed-quantity reports negative quantities.
 */
final class PricingQuantityRule implements RecordRule {
  private static final String BLOCK = "block";
  private static final String NO_UNIT = "no unit";
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final Terms TERMS =
      Terms.of(
          PricingQuantityRule.class,
          "usage.pricing-quantity",
          "PricingQuantity",
          "ConsumedQuantity",
          "PricingUnit",
          "ConsumedUnit",
          "ChargeClass");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<BigDecimal> priced = usage.decimal("PricingQuantity");
    Optional<BigDecimal> consumed = usage.decimal("ConsumedQuantity");
    if (priced.isEmpty()
        || consumed.isEmpty()
        || priced.get().signum() <= 0
        || priced.get().compareTo(consumed.get().add(BigDecimal.ONE)) <= 0
        || usage.mayBeCorrection()) {
      return;
    }
    if (haveOneUnit(usage)) {
      report(isInBlocks(priced.get(), consumed.get()) ? BLOCK : "", usage, findings);
    } else if (usage.isNull("PricingUnit") && findings.states(NO_UNIT)) {
      report(NO_UNIT, usage, findings);
    }
  }

  private static void report(String clause, RecordView usage, RuleSink findings) {
    findings.report(
        "PricingQuantity",
        clause,
        "is %s but ConsumedQuantity is %s; no more is priced than was consumed, as a rule"
            .formatted(usage.sent("PricingQuantity"), usage.sent("ConsumedQuantity")));
  }

  private static boolean haveOneUnit(RecordView usage) {
    Optional<String> priced = usage.text("PricingUnit").filter(unit -> !unit.isBlank());
    Optional<String> consumed = usage.text("ConsumedUnit");
    return priced.isPresent() && (priced.equals(consumed) || isCount(priced, consumed));
  }

  private static boolean isCount(Optional<String> priced, Optional<String> consumed) {
    return priced.filter("Count"::equals).isPresent()
        && consumed.filter(String::isBlank).isPresent();
  }

  /** Whether what is priced is less than a block above what was consumed. */
  private static boolean isInBlocks(BigDecimal priced, BigDecimal consumed) {
    return priced.subtract(consumed).compareTo(largestBlock(priced)) < 0;
  }

  /** The largest of the blocks 1, 5, 10, 50, 100 and so on that {@code quantity} is made of. */
  private static BigDecimal largestBlock(BigDecimal quantity) {
    BigDecimal shortest = quantity.stripTrailingZeros();
    boolean inFives = shortest.unscaledValue().mod(FIVE).signum() == 0;
    return new BigDecimal(inFives ? FIVE : BigInteger.ONE, shortest.scale());
  }
}
