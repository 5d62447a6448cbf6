package dev.cfbilling.conformance.rule.cost;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * A row has all four costs or none.
 *
 * <p>FOCUS BilledCost-C-003, EffectiveCost-C-003, ListCost-C-003 and ContractedCost-C-003 want all
 * of them always. The API documents that all are absent until billing is integrated: a row with
 * some of them keeps neither promise.
 */
final class CostColumnsRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of("usage.cost-columns", Costs.COSTS.toArray(String[]::new)).error(COST_AND_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    List<String> given = new ArrayList<>(Costs.COSTS.size());
    List<String> missing = new ArrayList<>(Costs.COSTS.size());
    for (String cost : Costs.COSTS) {
      if (usage.decimal(cost).isPresent()) {
        given.add(cost);
      } else if (usage.isNull(cost)) {
        missing.add(cost);
      }
    }
    if (!given.isEmpty() && !missing.isEmpty()) {
      findings.report(
          missing.get(0),
          "is %s but %s is %s; a record has all four costs or none (FOCUS %s-C-003)"
              .formatted(
                  usage.sent(missing.get(0)),
                  given.get(0),
                  usage.sent(given.get(0)),
                  missing.get(0)));
    }
  }
}
