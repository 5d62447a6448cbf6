package dev.cfbilling.conformance.rule.quantity;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * What was consumed has a unit.
 *
 * <p>FOCUS ConsumedUnit-C-006 and StringHandling-A-007. PayGo records may leave it empty, as their
 * documentation says.
 */
final class ConsumedUnitRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of("usage.consumed-unit", "ConsumedUnit").error(COST_AND_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    if (usage.text("ConsumedUnit").filter(String::isBlank).isPresent()) {
      findings.report(
          "ConsumedUnit",
          "is %s; a unit must not be blank (FOCUS ConsumedUnit-C-006)"
              .formatted(usage.sent("ConsumedUnit")));
    }
  }
}
