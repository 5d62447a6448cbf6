package dev.cfbilling.conformance.rule.period;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_BILLABLE_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Instant;
import java.util.Optional;

/**
 * A charge period lies within the billing period, as far as that is told.
 *
 * <p>FOCUS BillingPeriodStart-C-004 and BillingPeriodEnd-C-004. A correction is left alone: it is
 * billed later than what it corrects.
 */
final class BillingPeriodRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
              "usage.billing-period",
              "BillingPeriodStart",
              "BillingPeriodEnd",
              "ChargePeriodStart",
              "ChargePeriodEnd",
              "ChargeClass")
          .error(COST_AND_USAGE, PAYGO_BILLABLE_USAGE, PAYGO_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    if (usage.mayBeCorrection()) {
      return;
    }
    if (isBefore(usage, "ChargePeriodStart", "BillingPeriodStart")) {
      findings.report(
          "ChargePeriodStart",
          ("is %s but the billing period starts at %s; a charge must not begin before it"
                  + " (FOCUS BillingPeriodStart-C-004)")
              .formatted(usage.sent("ChargePeriodStart"), usage.sent("BillingPeriodStart")));
    } else if (isBefore(usage, "BillingPeriodEnd", "ChargePeriodEnd")) {
      findings.report(
          "ChargePeriodEnd",
          ("is %s but the billing period ends at %s; a charge must not outlast it (FOCUS"
                  + " BillingPeriodEnd-C-004)")
              .formatted(usage.sent("ChargePeriodEnd"), usage.sent("BillingPeriodEnd")));
    }
  }

  private static boolean isBefore(RecordView usage, String one, String other) {
    Optional<Instant> early = usage.instant(one);
    Optional<Instant> late = usage.instant(other);
    return early.isPresent() && late.isPresent() && early.get().isBefore(late.get());
  }
}
