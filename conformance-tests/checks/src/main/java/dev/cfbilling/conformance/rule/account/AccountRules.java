package dev.cfbilling.conformance.rule.account;

import dev.cfbilling.conformance.rule.Rule;
import java.util.List;

/** The table of rules about what an account has. */
public final class AccountRules {
  private AccountRules() {}

  /** Every rule about what an account has. */
  public static List<Rule> all() {
    return List.of(
        new UniqueMetricRule(),
        new DimensionKeysRule(),
        new CoverageRule(),
        new UniqueSubscriptionRule(),
        new SubscriptionEndRule());
  }
}
