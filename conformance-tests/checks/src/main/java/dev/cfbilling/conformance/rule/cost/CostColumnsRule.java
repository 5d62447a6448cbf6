package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * A record has all four costs or none.
 *
 * <p>FOCUS always requires all of them. The API documents that all are absent until billing is
 * integrated. A record with only some keeps neither promise.
 */
final class CostColumnsRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          CostColumnsRule.class, "usage.cost-columns", CostColumns.COSTS.toArray(String[]::new));

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    List<String> given = new ArrayList<>(CostColumns.COSTS.size());
    List<String> missing = new ArrayList<>(CostColumns.COSTS.size());
    for (String cost : CostColumns.COSTS) {
      if (usage.decimalOfAnySize(cost).isPresent()) {
        given.add(cost);
      } else if (usage.isNull(cost)) {
        missing.add(cost);
      }
    }
    if (!given.isEmpty() && !missing.isEmpty()) {
      findings.report(
          missing.get(0),
          "is %s but %s is %s%s; a record has all four costs or none"
              .formatted(
                  usage.sent(missing.get(0)),
                  given.get(0),
                  usage.sent(given.get(0)),
                  others(missing.subList(1, missing.size()))));
    }
  }

  private static String others(List<String> missing) {
    return missing.isEmpty()
        ? ""
        : ", and %s %s no value either"
            .formatted(Sentences.all(missing), missing.size() == 1 ? "has" : "have");
  }
}
