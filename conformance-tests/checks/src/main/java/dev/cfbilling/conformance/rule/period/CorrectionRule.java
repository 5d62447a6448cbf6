package dev.cfbilling.conformance.rule.period;

import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A charge of a billing period that is not over is no correction.
 *
 * <p>The class is for charges that have been invoiced already. A correction of an earlier charge
 * may be billed in the current period. If only the start of a period is given, its end is inferred.
 * What was recorded has the same verdict on every day after it.
 */
final class CorrectionRule implements DatasetRule {
  private static final Duration SHORTEST_MONTH = Duration.ofDays(28);
  private static final Terms TERMS =
      Terms.of(
          CorrectionRule.class,
          "usage.correction",
          "ChargeClass",
          "ChargePeriodStart",
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
  public Optional<List<String>> repeatsOf() {
    return Optional.of(TERMS.fields());
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    Instant now = answer.at().orElseGet(clock::instant);
    return (usage, findings) -> inspect(usage, now, findings);
  }

  private static void inspect(RecordView usage, Instant now, RuleSink findings) {
    boolean correction = usage.text("ChargeClass").filter("Correction"::equals).isPresent();
    Optional<Instant> charged = usage.instant("ChargePeriodStart");
    Optional<Instant> start = usage.instant("BillingPeriodStart");
    if (!correction || charged.isEmpty() || start.isEmpty()) {
      return;
    }
    Instant end =
        usage.instant("BillingPeriodEnd").orElseGet(() -> start.get().plus(SHORTEST_MONTH));
    boolean ofEarlierPeriod = charged.get().isBefore(start.get()) && !start.get().isAfter(now);
    if (!ofEarlierPeriod && end.isAfter(now)) {
      findings.report(
          "ChargeClass",
          ("is %s of a charge from %s on, in a billing period from %s to %s, which is not over;"
                  + " what is corrected has been invoiced")
              .formatted(
                  usage.sent("ChargeClass"),
                  usage.sent("ChargePeriodStart"),
                  usage.sent("BillingPeriodStart"),
                  usage.sent("BillingPeriodEnd")));
    }
  }
}
