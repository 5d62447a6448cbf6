package dev.cfbilling.conformance.rule.label;

import dev.cfbilling.conformance.rule.Rule;
import java.util.List;

/** The table of rules about names, ids and labels. */
public final class LabelRules {
  private LabelRules() {}

  /** Every rule about names, ids and labels in one record. */
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
