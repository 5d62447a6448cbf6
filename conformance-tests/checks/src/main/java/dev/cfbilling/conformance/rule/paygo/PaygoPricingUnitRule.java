package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** The unit of a priced quantity is not blank; "Count" stands for counts. */
final class PaygoPricingUnitRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(PaygoPricingUnitRule.class, "paygo.pricing-unit", "PricingUnit");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    if (usage.text("PricingUnit").filter(String::isBlank).isPresent()) {
      findings.report(
          "PricingUnit",
          "is %s; it is never blank, and Count where a service has no unit of its own"
              .formatted(usage.sent("PricingUnit")));
    }
  }
}
