package dev.cfbilling.conformance.rule.label;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;

import dev.cfbilling.conformance.rule.Pair;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** A sub-account has an id and a name, or neither. FOCUS SubAccountName-C-004 and C-005. */
final class SubAccountRule implements RecordRule {
  private static final Pair PAIR =
      new Pair("SubAccountId", "SubAccountName", " (FOCUS SubAccountName-C-004)");
  private static final Terms TERMS =
      Terms.of("usage.sub-account", PAIR.one(), PAIR.other()).error(COST_AND_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    PAIR.inspect(usage, findings);
  }
}
