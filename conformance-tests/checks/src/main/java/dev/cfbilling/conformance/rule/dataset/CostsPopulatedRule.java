package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.LocalDate;

/**
 * Either all records of a response have costs, or none has; one finding for each response. Where a
 * query has to ask for costs, other usage has none.
 *
 * <p>{@code usage.cost-columns} reports a record with only some costs.
 */
final class CostsPopulatedRule implements DatasetRule {
  private static final String[] COSTS = {
    "BilledCost", "EffectiveCost", "ListCost", "ContractedCost"
  };
  private static final String UNASKED = "unasked";

  /** The edition since which only a query is answered with costs. */
  private static final LocalDate BY_QUERY = LocalDate.of(2026, 10, 15);

  private static final Terms TERMS =
      Terms.of(CostsPopulatedRule.class, "dataset.costs-populated", COSTS);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    boolean byQuery = answer.edition().filter(edition -> !edition.isBefore(BY_QUERY)).isPresent();
    return new Count(byQuery && answer.withoutCosts());
  }

  private static final class Count implements Accumulator {
    private final boolean mustBeAsked;
    private int populated;
    private int bare;
    private int firstBare;

    Count(boolean mustBeAsked) {
      this.mustBeAsked = mustBeAsked;
    }

    @Override
    public void accept(RecordView usage, RuleSink findings) {
      int given = 0;
      int missing = 0;
      for (String cost : COSTS) {
        given += usage.decimal(cost).isPresent() ? 1 : 0;
        missing += usage.isNull(cost) ? 1 : 0;
      }
      if (given == COSTS.length) {
        populated++;
      } else if (missing == COSTS.length) {
        firstBare = bare == 0 ? usage.index() : firstBare;
        bare++;
      }
    }

    @Override
    public void finish(RuleSink findings) {
      if (bare > 0 && populated > 0) {
        findings.report(
            "BilledCost",
            ("has costs in %s and none in %s, the first at /result/%s; all records of an"
                    + " answer have them, or none has")
                .formatted(records(populated), records(bare), firstBare));
      } else if (bare > 0) {
        findings.report("BilledCost", "none", "has %s and no cost in any".formatted(records(bare)));
      } else if (populated > 0 && mustBeAsked && findings.states(UNASKED)) {
        findings.report(
            "BilledCost",
            UNASKED,
            "has costs in %s, which only a query with \"Metric\": \"cost\" asks for"
                .formatted(records(populated)));
      }
    }

    private static String records(int count) {
      return count + (count == 1 ? " record" : " records");
    }
  }
}
