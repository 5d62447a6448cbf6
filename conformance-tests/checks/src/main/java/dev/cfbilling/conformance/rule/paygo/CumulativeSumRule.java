package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A running total is the sum of its days.
 *
 * <p>On a cycle's first day it equals that day's amount, and each day adds its own. A missing day
 * counts as zero if the response begins with the cycle; whether it is missing, only the end of the
 * response tells. Several zones may share one total.
 */
final class CumulativeSumRule implements DatasetRule {
  private static final String GROWTH = "it is to grow by what each day adds";
  private static final BigDecimal ROUNDING = new BigDecimal("1e-6");
  private static final Terms TERMS =
      Terms.of(CumulativeSumRule.class, "paygo.cumulative-sum", PaygoGroup.FIELDS);

  private static final List<Total> TOTALS =
      List.of(
          new Total(
              "CumulatedContractedCost",
              "ContractedCost",
              PaygoStep::cumulatedCost,
              PaygoStep::cost,
              CumulativeSumRule::differ),
          new Total(
              "CumulatedPricingQuantity",
              "PricingQuantity",
              PaygoStep::cumulatedQuantity,
              PaygoStep::quantity,
              (sum, expected) -> sum.compareTo(expected) != 0));

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    return new SeriesAccumulator(new Sums());
  }

  private interface Difference {
    boolean isFound(BigDecimal sum, BigDecimal expected);
  }

  /** A column that runs up what another one has each day. */
  private record Total(
      String column,
      String ofTheDay,
      Function<PaygoStep, BigDecimal> sum,
      Function<PaygoStep, BigDecimal> added,
      Difference difference) {

    boolean isWrong(BigDecimal before, PaygoStep step) {
      return difference.isFound(sum.apply(step), before.add(added.apply(step)));
    }

    String shown(PaygoStep step) {
      return Tolerance.shown(sum.apply(step));
    }

    String shownAdded(PaygoStep step) {
      return Tolerance.shown(added.apply(step));
    }
  }

  private static boolean differ(BigDecimal sum, BigDecimal expected) {
    BigDecimal allowed = expected.abs().multiply(ROUNDING).max(ROUNDING);
    return sum.subtract(expected).abs().compareTo(allowed) > 0;
  }

  /**
   * Days without a record between two of a total, over which it grew by more or less than it was
   * to.
   *
   * @param index that of the later record
   */
  private record WrongGap(
      PaygoSeries series, Total total, PaygoStep before, PaygoStep after, int index) {
    void report(RuleSink findings) {
      findings.report(
          total.column(),
          "has %s %s in /result/%s, after %s on %s and no day between, with %s %s; %s"
              .formatted(
                  total.column(),
                  total.shown(after),
                  index,
                  total.shown(before),
                  before.day(),
                  total.ofTheDay(),
                  total.shownAdded(after),
                  GROWTH));
    }
  }

  private static final class Sums implements SeriesAccumulator.Comparison {
    private final List<WrongGap> gaps = new ArrayList<>();

    @Override
    public void inspect(
        PaygoSeries series,
        Optional<PaygoStep> before,
        PaygoStep here,
        RecordView usage,
        RuleSink findings) {
      for (Total total : TOTALS) {
        if (here.dayOfCycle() == 0 && total.isWrong(BigDecimal.ZERO, here)) {
          report(total, "on the first day of its cycle", usage, findings);
        }
      }
      before.ifPresent(other -> compare(series, other, here, usage, findings));
    }

    private void compare(
        PaygoSeries series, PaygoStep other, PaygoStep here, RecordView usage, RuleSink findings) {
      long days = here.dayOfCycle() - other.dayOfCycle();
      for (Total total : TOTALS) {
        if (days == -1 && total.isWrong(total.sum().apply(here), other)) {
          // In a response with descending days, the preceding record has the later day.
          findings.report(
              total.column(),
              "is %s before %s on %s, whose %s is %s; %s"
                  .formatted(
                      usage.sent(total.column()),
                      total.shown(other),
                      other.day(),
                      total.ofTheDay(),
                      total.shownAdded(other),
                      GROWTH));
        } else if (days > 0 && total.isWrong(total.sum().apply(other), here)) {
          if (days == 1) {
            report(
                total,
                "after %s on %s".formatted(total.shown(other), other.day()),
                usage,
                findings);
          } else if (series.isWhole()) {
            gaps.add(new WrongGap(series, total, other, here, usage.index()));
          }
        }
      }
    }

    private static void report(Total total, String since, RecordView usage, RuleSink findings) {
      findings.report(
          total.column(),
          "is %s %s, with %s %s; %s"
              .formatted(
                  usage.sent(total.column()),
                  since,
                  total.ofTheDay(),
                  usage.sent(total.ofTheDay()),
                  GROWTH));
    }

    @Override
    public void finish(Predicate<PaygoSeries> whole, RuleSink findings) {
      gaps.stream().filter(gap -> whole.test(gap.series())).forEach(gap -> gap.report(findings));
    }
  }
}
