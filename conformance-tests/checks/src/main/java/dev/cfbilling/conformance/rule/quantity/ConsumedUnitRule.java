package dev.cfbilling.conformance.rule.quantity;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** The consumed quantity has a unit. PayGo records are exempt: their pages allow an empty unit. */
final class ConsumedUnitRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(ConsumedUnitRule.class, "usage.consumed-unit", "ConsumedUnit");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    if (usage.text("ConsumedUnit").filter(String::isBlank).isPresent()) {
      findings.report(
          "ConsumedUnit", "is %s; a unit must not be blank".formatted(usage.sent("ConsumedUnit")));
    }
  }
}
