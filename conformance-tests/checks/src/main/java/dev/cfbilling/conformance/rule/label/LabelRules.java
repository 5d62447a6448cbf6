package dev.cfbilling.conformance.rule.label;

import dev.cfbilling.conformance.rule.Rule;
import java.util.List;

/** The table of rules about names, ids and words. */
public final class LabelRules {
  private LabelRules() {}

  /** Every rule about the names, ids and words of one record. */
  public static List<Rule> all() {
    return List.of(
        new RegionRule(),
        new SubAccountRule(),
        new ZoneRule(),
        new ProviderNamesRule(),
        new ColumnNamesRule(),
        new PlaceholderRule(),
        new ChargeCategoryRule());
  }
}
