package dev.cfbilling.conformance.rule.period;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_BILLABLE_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * Date-times are written in UTC, with a Z.
 *
 * <p>FOCUS DateTimeFormat-A-001 to A-006. RFC 3339, which the schema asks for, allows offsets too.
 */
final class UtcRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
              "usage.utc",
              "BillingPeriodStart",
              "BillingPeriodEnd",
              "ChargePeriodStart",
              "ChargePeriodEnd")
          .error(COST_AND_USAGE, PAYGO_BILLABLE_USAGE, PAYGO_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    for (String property : TERMS.fields()) {
      boolean elsewhere =
          usage.instant(property).isPresent()
              && usage.text(property).filter(text -> !isUtc(text)).isPresent();
      if (elsewhere) {
        findings.report(
            property,
            ("is %s; a date-time is in UTC, like 2025-05-01T00:00:00Z (FOCUS"
                    + " DateTimeFormat-A-001)")
                .formatted(usage.sent(property)));
      }
    }
  }

  /** Of what is a date-time; T and Z may be written small there. */
  private static boolean isUtc(String dateTime) {
    return dateTime.indexOf('T') == 10 && dateTime.endsWith("Z");
  }
}
