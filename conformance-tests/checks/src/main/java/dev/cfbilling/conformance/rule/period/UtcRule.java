package dev.cfbilling.conformance.rule.period;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.Optional;

/**
 * Date-times are in UTC, with a capital Z.
 *
 * <p>RFC 3339, which the schema requires, also allows offsets and lower case letters.
 */
final class UtcRule implements RecordRule {
  /** The index of the T in a date-time. */
  private static final int T = 10;

  private static final Terms TERMS =
      Terms.of(
          UtcRule.class,
          "usage.utc",
          "BillingPeriodStart",
          "BillingPeriodEnd",
          "ChargePeriodStart",
          "ChargePeriodEnd");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    for (String property : TERMS.fields()) {
      Optional<String> dateTime = usage.text(property);
      if (dateTime.isPresent() && usage.instant(property).isPresent()) {
        inspect(dateTime.get(), property, usage, findings);
      }
    }
  }

  private static void inspect(
      String dateTime, String property, RecordView usage, RuleSink findings) {
    if (!isUtc(dateTime)) {
      findings.report(
          property,
          "is %s; a date-time is in UTC, like 2025-05-01T00:00:00Z"
              .formatted(usage.sent(property)));
    } else if (dateTime.indexOf('T') != T || !dateTime.endsWith("Z")) {
      findings.report(
          property,
          "form",
          "is %s, which is UTC; FOCUS wants the form with T and Z, like 2025-05-01T00:00:00Z"
              .formatted(usage.sent(property)));
    }
  }

  /** Whether a valid date-time is in UTC; {@code -00:00} is UTC too. */
  private static boolean isUtc(String dateTime) {
    return dateTime.endsWith("Z")
        || dateTime.endsWith("z")
        || dateTime.endsWith("+00:00")
        || dateTime.endsWith("-00:00");
  }
}
