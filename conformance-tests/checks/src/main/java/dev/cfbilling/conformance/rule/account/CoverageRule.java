package dev.cfbilling.conformance.rule.account;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** An account with subscriptions is covered. */
final class CoverageRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(CoverageRule.class, "paygo.coverage", Subscriptions.COVERED, Subscriptions.LIST);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView coverage, RuleSink findings) {
    int count = coverage.elements(Subscriptions.LIST).size();
    if (count > 0 && coverage.sent(Subscriptions.COVERED).equals("false")) {
      findings.report(
          Subscriptions.LIST,
          "has %s but covered is false; without coverage there are none"
              .formatted(count == 1 ? "1 subscription" : count + " subscriptions"));
    }
  }
}
