package dev.cfbilling.conformance.rule.label;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.Set;

/**
 * A charge's category and frequency are values from FOCUS.
 *
 * <p>The shipped contract lists one literal for each, so its schema reports every other value. This
 * rule is for contracts that allow more.
 */
final class ChargeCategoryRule implements RecordRule {
  private static final Set<String> CATEGORIES =
      Set.of("Usage", "Purchase", "Tax", "Credit", "Adjustment");
  private static final Set<String> FREQUENCIES = Set.of("One-Time", "Recurring", "Usage-Based");
  private static final Terms TERMS =
      Terms.of(
          ChargeCategoryRule.class, "usage.charge-category", "ChargeCategory", "ChargeFrequency");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    inspect(usage, "ChargeCategory", CATEGORIES, "Usage", findings);
    inspect(usage, "ChargeFrequency", FREQUENCIES, "Usage-Based", findings);
  }

  private static void inspect(
      RecordView usage, String property, Set<String> known, String usual, RuleSink findings) {
    String value = usage.text(property).orElse(usual);
    if (!known.contains(value)) {
      findings.report(property, "is %s; FOCUS has no such value".formatted(usage.sent(property)));
    } else if (!value.equals(usual)) {
      findings.report(
          property,
          "new",
          "is %s; FOCUS has the value, but so far only \"%s\" was reported"
              .formatted(usage.sent(property), usual));
    }
  }
}
