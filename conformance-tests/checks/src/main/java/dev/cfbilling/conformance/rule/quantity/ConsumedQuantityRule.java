package dev.cfbilling.conformance.rule.quantity;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** The consumed quantity is not negative, except in a correction. */
final class ConsumedQuantityRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          ConsumedQuantityRule.class, "usage.consumed-quantity", "ConsumedQuantity", "ChargeClass");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    boolean negative =
        usage.decimal("ConsumedQuantity").filter(quantity -> quantity.signum() < 0).isPresent();
    if (negative && !usage.mayBeCorrection()) {
      findings.report(
          "ConsumedQuantity",
          "is %s in a record that is no correction; it must not be negative"
              .formatted(usage.sent("ConsumedQuantity")));
    }
  }
}
