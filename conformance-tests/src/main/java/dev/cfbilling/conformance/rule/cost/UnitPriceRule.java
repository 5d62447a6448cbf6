package dev.cfbilling.conformance.rule.cost;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** A unit price is not negative. FOCUS ListUnitPrice-C-008 and ContractedUnitPrice-C-009. */
final class UnitPriceRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of("usage.unit-price", "ListUnitPrice", "ContractedUnitPrice").error(COST_AND_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    inspect(usage, "ListUnitPrice", "ListUnitPrice-C-008", findings);
    inspect(usage, "ContractedUnitPrice", "ContractedUnitPrice-C-009", findings);
  }

  private static void inspect(RecordView usage, String property, String source, RuleSink findings) {
    if (usage.decimal(property).filter(price -> price.signum() < 0).isPresent()) {
      findings.report(
          property,
          "is %s; a unit price must not be negative (FOCUS %s)"
              .formatted(usage.sent(property), source));
    }
  }
}
