package dev.cfbilling.conformance.rule.cost;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * A row of usage with costs has its unit prices and its priced quantity too.
 *
 * <p>FOCUS ListUnitPrice-C-005, ContractedUnitPrice-C-006 and PricingQuantity-C-005; corrections
 * are exempt. The API documents no such thing, hence a warning.
 */
final class PriceNullRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
              "usage.price-null",
              "ListUnitPrice",
              "ContractedUnitPrice",
              "PricingQuantity",
              "PricingUnit",
              "BilledCost",
              "EffectiveCost",
              "ListCost",
              "ContractedCost",
              "ChargeCategory",
              "ChargeClass")
          .warning(COST_AND_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    boolean usual = usage.text("ChargeCategory").filter("Usage"::equals).isPresent();
    boolean costs = Costs.COSTS.stream().allMatch(cost -> usage.decimal(cost).isPresent());
    if (!usual || !costs || usage.mayBeCorrection()) {
      return;
    }
    inspect(usage, "ListUnitPrice", "ListUnitPrice-C-005", findings);
    inspect(usage, "ContractedUnitPrice", "ContractedUnitPrice-C-006", findings);
    // Beside a unit, usage.pricing-unit reports the quantity that is missing.
    if (usage.isNull("PricingUnit")) {
      inspect(usage, "PricingQuantity", "PricingQuantity-C-005", findings);
    }
  }

  private static void inspect(RecordView usage, String property, String source, RuleSink findings) {
    if (usage.isNull(property)) {
      findings.report(
          property,
          "is %s but the record has costs; usage with costs has it too (FOCUS %s)"
              .formatted(usage.sent(property), source));
    }
  }
}
