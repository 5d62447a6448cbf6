package dev.cfbilling.conformance.rule.period;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Instant;
import java.util.Optional;

/**
 * A charge period ends after it starts.
 *
 * <p>The end is exclusive, so a period with equal ends covers no time.
 */
final class ChargePeriodRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          ChargePeriodRule.class, "usage.charge-period", "ChargePeriodStart", "ChargePeriodEnd");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<Instant> start = usage.instant("ChargePeriodStart");
    Optional<Instant> end = usage.instant("ChargePeriodEnd");
    if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
      findings.report(
          "ChargePeriodEnd",
          "is %s but the period starts at %s; the end must be later"
              .formatted(usage.sent("ChargePeriodEnd"), usage.sent("ChargePeriodStart")));
    }
  }
}
