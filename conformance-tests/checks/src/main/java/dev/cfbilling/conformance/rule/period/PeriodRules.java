package dev.cfbilling.conformance.rule.period;

import dev.cfbilling.conformance.rule.Rule;
import java.time.InstantSource;
import java.util.List;

/** The table of rules about periods. */
public final class PeriodRules {
  private PeriodRules() {}

  /**
   * Every rule about periods.
   *
   * @param clock tells which billing periods are over for an answer of an unknown time
   */
  public static List<Rule> all(InstantSource clock) {
    return List.of(
        new UtcRule(),
        new ChargePeriodRule(),
        new OneDayRule(),
        new BillingPeriodRule(),
        new BillingPeriodPairRule(),
        new BillingMonthRule(),
        new CorrectionRule(clock));
  }
}
