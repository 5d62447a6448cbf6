package dev.cfbilling.conformance.rule.label;

import dev.cfbilling.conformance.rule.Pair;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** A sub-account has both an id and a name, or neither. */
final class SubAccountRule implements RecordRule {
  private static final Pair PAIR = new Pair("SubAccountId", "SubAccountName");
  private static final Terms TERMS =
      Terms.of(SubAccountRule.class, "usage.sub-account", PAIR.one(), PAIR.other());

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    PAIR.inspectOther(usage, findings);
  }
}
