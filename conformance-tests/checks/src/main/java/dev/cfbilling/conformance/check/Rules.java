package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.rule.Rule;
import dev.cfbilling.conformance.rule.account.AccountRules;
import dev.cfbilling.conformance.rule.cost.CostRules;
import dev.cfbilling.conformance.rule.dataset.DatasetRules;
import dev.cfbilling.conformance.rule.label.LabelRules;
import dev.cfbilling.conformance.rule.paygo.PaygoRules;
import dev.cfbilling.conformance.rule.paygo.PublishedPrices;
import dev.cfbilling.conformance.rule.period.PeriodRules;
import dev.cfbilling.conformance.rule.profile.ProfileRules;
import dev.cfbilling.conformance.rule.quantity.QuantityRules;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of rules about meaning. A new rule is one class and one line in its package's table.
 */
public final class Rules {
  private Rules() {}

  /**
   * Every rule, in the order in which reports show them.
   *
   * @param clock tells which billing periods are over for an answer of an unknown time
   */
  public static List<Rule> all(InstantSource clock) {
    return Stream.of(
            PeriodRules.all(clock),
            CostRules.all(),
            QuantityRules.all(),
            LabelRules.all(),
            DatasetRules.all(),
            PaygoRules.all(new PublishedPrices()),
            ProfileRules.all(),
            AccountRules.all())
        .flatMap(List::stream)
        .toList();
  }
}
