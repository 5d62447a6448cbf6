package dev.cfbilling.conformance.rule.period;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A correction belongs to a billing period that is over.
 *
 * <p>The class is for charges that have been invoiced already. If only the start of the period is
 * given, its end is inferred.
 */
final class CorrectionRule implements RecordRule {
  private static final Duration SHORTEST_MONTH = Duration.ofDays(28);
  private static final Terms TERMS =
      Terms.of(
          CorrectionRule.class,
          "usage.correction",
          "ChargeClass",
          "BillingPeriodStart",
          "BillingPeriodEnd");

  private final InstantSource clock;

  CorrectionRule(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    boolean correction = usage.text("ChargeClass").filter("Correction"::equals).isPresent();
    if (!correction) {
      return;
    }
    Optional<Instant> end =
        usage
            .instant("BillingPeriodEnd")
            .or(() -> usage.instant("BillingPeriodStart").map(start -> start.plus(SHORTEST_MONTH)));
    if (end.isPresent() && end.get().isAfter(clock.instant())) {
      findings.report(
          "ChargeClass",
          ("is %s in a billing period from %s to %s, which is not over; what is corrected has"
                  + " been invoiced")
              .formatted(
                  usage.sent("ChargeClass"),
                  usage.sent("BillingPeriodStart"),
                  usage.sent("BillingPeriodEnd")));
    }
  }
}
