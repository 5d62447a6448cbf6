package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** A usage record with costs also has its unit prices and its pricing quantity. */
final class PriceNullRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          PriceNullRule.class,
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
          "ChargeClass");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    if (!CostColumns.isOrdinaryUsage(usage) || !CostColumns.haveAll(usage)) {
      return;
    }
    inspect(usage, "ListUnitPrice", findings);
    inspect(usage, "ContractedUnitPrice", findings);
    // With a unit, usage.pricing-unit reports the missing quantity.
    if (usage.isNull("PricingUnit")) {
      inspect(usage, "PricingQuantity", findings);
    }
  }

  private static void inspect(RecordView usage, String property, RuleSink findings) {
    if (usage.isNull(property)) {
      findings.report(
          property,
          "is %s but the record has costs; usage with costs has it too"
              .formatted(usage.sent(property)));
    }
  }
}
