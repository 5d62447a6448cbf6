package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The columns of costs and unit prices. */
final class CostColumns {
  /** In FOCUS they are never null; this API has all four or none. */
  static final List<String> COSTS =
      List.of("BilledCost", "EffectiveCost", "ListCost", "ContractedCost");

  static final List<String> UNIT_PRICES = List.of("ListUnitPrice", "ContractedUnitPrice");

  private static final Optional<String> USAGE = Optional.of("Usage");

  private CostColumns() {}

  /** Unit price times pricing quantity; empty when one of them can't be read. */
  static Optional<BigDecimal> product(RecordView usage, String unitPrice) {
    Optional<BigDecimal> price = usage.decimalOfAnySize(unitPrice);
    Optional<BigDecimal> quantity = usage.decimalOfAnySize("PricingQuantity");
    return price.isEmpty() || quantity.isEmpty()
        ? Optional.empty()
        : Optional.of(price.get().multiply(quantity.get()));
  }

  /** Whether an amount is larger than another; of two credits, whether it gives back more. */
  static boolean exceeds(BigDecimal one, BigDecimal other) {
    boolean areCredits = one.signum() < 0 && other.signum() < 0;
    return areCredits
        ? Tolerance.exceeds(one.negate(), other.negate())
        : Tolerance.exceeds(one, other);
  }

  /** Whether a record is about usage, and corrects no other. */
  static boolean isOrdinaryUsage(RecordView usage) {
    return usage.text("ChargeCategory").equals(USAGE) && !usage.mayBeCorrection();
  }

  /** Whether a record has all four costs. */
  static boolean haveAll(RecordView usage) {
    for (String cost : COSTS) {
      if (usage.decimalOfAnySize(cost).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
