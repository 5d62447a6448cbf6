package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * Either all records of a response have costs, or none has; one finding for each response.
 *
 * <p>{@code usage.cost-columns} reports a record with only some costs.
 */
final class CostsPopulatedRule implements DatasetRule {
  private static final String[] COSTS = {
    "BilledCost", "EffectiveCost", "ListCost", "ContractedCost"
  };
  private static final Terms TERMS =
      Terms.of(CostsPopulatedRule.class, "dataset.costs-populated", COSTS);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    return new Count();
  }

  private static final class Count implements Accumulator {
    private int populated;
    private int bare;
    private int firstBare;

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
        findings.report(
            "BilledCost",
            "none",
            "has %s and no cost in any; none is reported yet".formatted(records(bare)));
      }
    }

    private static String records(int count) {
      return count + (count == 1 ? " record" : " records");
    }
  }
}
