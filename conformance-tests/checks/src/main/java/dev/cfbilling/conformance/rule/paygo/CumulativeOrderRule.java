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

/** Running totals are non-decreasing within a billing cycle. */
final class CumulativeOrderRule implements DatasetRule {
  private static final Terms TERMS =
      Terms.of(CumulativeOrderRule.class, "paygo.cumulative-order", PaygoGroup.FIELDS);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    return new SeriesAccumulator(CumulativeOrderRule::inspect);
  }

  private static void inspect(
      PaygoSeries series,
      Optional<PaygoStep> before,
      PaygoStep here,
      RecordView usage,
      RuleSink findings) {
    before.ifPresent(
        other -> {
          boolean later = here.day().isAfter(other.day());
          PaygoStep first = later ? other : here;
          PaygoStep second = later ? here : other;
          if (Tolerance.exceeds(first.cumulatedCost(), second.cumulatedCost())) {
            report("CumulatedContractedCost", other, other.cumulatedCost(), usage, findings);
          }
          if (first.cumulatedQuantity().compareTo(second.cumulatedQuantity()) > 0) {
            report("CumulatedPricingQuantity", other, other.cumulatedQuantity(), usage, findings);
          }
        });
  }

  private static void report(
      String property, PaygoStep other, BigDecimal sum, RecordView usage, RuleSink findings) {
    findings.report(
        property,
        ("is %s, of a charge period that starts at %s, but %s in the one that starts at %s;"
                + " what has run up in a cycle never becomes less")
            .formatted(
                usage.sent(property),
                usage.sent("ChargePeriodStart"),
                Tolerance.shown(sum),
                other.day()));
  }
}
