package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.math.BigDecimal;

/** What is billed for a day is below a million. */
final class TemplateRule implements RecordRule {
  private static final BigDecimal LIMIT = new BigDecimal("1000000");
  private static final Terms TERMS =
      Terms.of(TemplateRule.class, "usage.template", "BilledCost");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    usage
        .decimal("BilledCost")
        .filter(cost -> cost.compareTo(LIMIT) >= 0)
        .ifPresent(
            cost ->
                findings.report(
                    "BilledCost",
                    "is %s; below a million is expected".formatted(usage.sent("BilledCost"))));
  }
}
