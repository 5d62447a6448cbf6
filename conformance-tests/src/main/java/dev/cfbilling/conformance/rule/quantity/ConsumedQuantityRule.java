package dev.cfbilling.conformance.rule.quantity;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_BILLABLE_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * What was consumed is not negative, but in a correction.
 *
 * <p>FOCUS ConsumedQuantity-C-006 and C-008; that it is there, the schema says. The older PayGo
 * records can't say that they correct something, hence only a warning there.
 */
final class ConsumedQuantityRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of("usage.consumed-quantity", "ConsumedQuantity", "ChargeClass")
          .error(COST_AND_USAGE, PAYGO_BILLABLE_USAGE)
          .warning(PAYGO_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    boolean negative =
        usage.decimal("ConsumedQuantity").filter(quantity -> quantity.signum() < 0).isPresent();
    if (negative && !usage.mayBeCorrection()) {
      findings.report(
          "ConsumedQuantity",
          ("is %s in a record that is no correction; it must not be negative (FOCUS"
                  + " ConsumedQuantity-C-008)")
              .formatted(usage.sent("ConsumedQuantity")));
    }
  }
}
