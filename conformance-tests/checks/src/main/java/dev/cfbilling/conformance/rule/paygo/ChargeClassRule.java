package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** The charge class of a PayGo record is null: PayGo has no corrections. */
final class ChargeClassRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(ChargeClassRule.class, "paygo.charge-class", "ChargeClass");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    if (usage.text("ChargeClass").isPresent()) {
      findings.report(
          "ChargeClass", "is %s; for PayGo it is always null".formatted(usage.sent("ChargeClass")));
    }
  }
}
