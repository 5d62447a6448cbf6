package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** A unit price is not negative. */
final class UnitPriceRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(UnitPriceRule.class, "usage.unit-price", "ListUnitPrice", "ContractedUnitPrice");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    inspect(usage, "ListUnitPrice", findings);
    inspect(usage, "ContractedUnitPrice", findings);
  }

  private static void inspect(RecordView usage, String property, RuleSink findings) {
    if (usage.decimalOfAnySize(property).filter(price -> price.signum() < 0).isPresent()) {
      findings.report(
          property, "is %s; a unit price must not be negative".formatted(usage.sent(property)));
    }
  }
}
