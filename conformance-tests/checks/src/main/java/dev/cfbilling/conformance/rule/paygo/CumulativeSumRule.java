package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A running total is the sum of its days.
 *
 * <p>On a cycle's first day it equals that day's amount, and each day adds its own. A missing day
 * counts as zero if the response begins with the cycle. Several zones may share one total.
 */
final class CumulativeSumRule implements DatasetRule {
  private static final BigDecimal ROUNDING = new BigDecimal("1e-6");
  private static final Terms TERMS =
      Terms.of(CumulativeSumRule.class, "paygo.cumulative-sum", PaygoGroup.FIELDS);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    return new SeriesAccumulator(CumulativeSumRule::inspect);
  }

  private static void inspect(
      PaygoSeries series,
      Optional<PaygoStep> before,
      PaygoStep here,
      RecordView usage,
      RuleSink findings) {
    if (here.dayOfCycle() == 0) {
      inspectSum(Totals.NONE, here, "on the first day of its cycle", usage, findings);
    }
    before.ifPresent(
        other -> {
          long days = here.dayOfCycle() - other.dayOfCycle();
          if (days == 1 || (days > 1 && series.isWhole())) {
            inspectSum(Totals.of(other), here, "after " + shown(other), usage, findings);
          } else if (days == -1) {
            // In a response with descending days, the preceding record has the later day.
            inspectSum(Totals.of(here), other, "before " + shown(other), usage, findings);
          }
        });
  }

  private static String shown(PaygoStep step) {
    return "%s and %s on %s"
        .formatted(
            Tolerance.shown(step.cumulatedCost()),
            Tolerance.shown(step.cumulatedQuantity()),
            step.day());
  }

  /** The running totals of a day. */
  private record Totals(BigDecimal cost, BigDecimal quantity) {
    private static final Totals NONE = new Totals(BigDecimal.ZERO, BigDecimal.ZERO);

    private static Totals of(PaygoStep step) {
      return new Totals(step.cumulatedCost(), step.cumulatedQuantity());
    }
  }

  /** Checks that the running totals of {@code step} are those of before plus the day's own. */
  private static void inspectSum(
      Totals before, PaygoStep step, String since, RecordView usage, RuleSink findings) {
    if (differ(step.cumulatedCost(), before.cost().add(step.cost()))) {
      report("CumulatedContractedCost", "ContractedCost", since, usage, findings);
    }
    if (step.cumulatedQuantity().compareTo(before.quantity().add(step.quantity())) != 0) {
      report("CumulatedPricingQuantity", "PricingQuantity", since, usage, findings);
    }
  }

  private static boolean differ(BigDecimal sum, BigDecimal expected) {
    BigDecimal allowed = expected.abs().multiply(ROUNDING).max(ROUNDING);
    return sum.subtract(expected).abs().compareTo(allowed) > 0;
  }

  private static void report(
      String property, String ofTheDay, String since, RecordView usage, RuleSink findings) {
    findings.report(
        property,
        "is %s %s, with %s %s; it is to grow by what each day adds"
            .formatted(usage.sent(property), since, ofTheDay, usage.sent(ofTheDay)));
  }
}
