package dev.cfbilling.conformance.rule.profile;

import dev.cfbilling.conformance.rule.Rule;
import java.util.List;

/** The table of rules about the billing profile. */
public final class ProfileRules {
  private ProfileRules() {}

  /** Every rule about the billing profile. */
  public static List<Rule> all() {
    return List.of(new CardExpiryRule(), new EditedOnRule(), new BalanceRule());
  }
}
