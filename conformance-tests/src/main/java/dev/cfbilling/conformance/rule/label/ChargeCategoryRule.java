package dev.cfbilling.conformance.rule.label;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_BILLABLE_USAGE;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.Set;

/**
 * Category and frequency of a charge are words that FOCUS has, and those that the API reports.
 *
 * <p>FOCUS ChargeCategory-C-002 and C-003, ChargeFrequency-C-002 to C-004. The shipped contract
 * lists one literal for each, so that its schema reports every other value; this rule is for
 * contracts that allow more. Another word of FOCUS is only a warning: the API has grown it.
 */
final class ChargeCategoryRule implements RecordRule {
  private static final Set<String> CATEGORIES =
      Set.of("Usage", "Purchase", "Tax", "Credit", "Adjustment");
  private static final Set<String> FREQUENCIES = Set.of("One-Time", "Recurring", "Usage-Based");
  private static final Terms TERMS =
      Terms.of("usage.charge-category", "ChargeCategory", "ChargeFrequency")
          .error(COST_AND_USAGE, PAYGO_BILLABLE_USAGE);

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
      findings.report(
          property,
          "is %s; FOCUS has no such value (FOCUS %s-C-003)"
              .formatted(usage.sent(property), property));
    } else if (!value.equals(usual)) {
      findings.report(
          property,
          Severity.WARNING,
          "is %s; FOCUS has the value, but so far only \"%s\" was reported (FOCUS %s-C-003)"
              .formatted(usage.sent(property), usual, property));
    }
  }
}
