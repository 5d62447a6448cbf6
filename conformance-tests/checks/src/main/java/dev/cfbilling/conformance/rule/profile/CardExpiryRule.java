package dev.cfbilling.conformance.rule.profile;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.math.BigDecimal;

/** A card's expiry month is from 1 to 12. */
final class CardExpiryRule implements RecordRule {
  private static final BigDecimal DECEMBER = new BigDecimal(12);
  private static final Terms TERMS =
      Terms.of(CardExpiryRule.class, "profile.card-expiry", "card_expiry_month");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    boolean noMonth =
        usage
            .decimal("card_expiry_month")
            .filter(month -> month.compareTo(BigDecimal.ONE) < 0 || month.compareTo(DECEMBER) > 0)
            .isPresent();
    if (noMonth) {
      findings.report(
          "card_expiry_month",
          "is %s that is no month; months go from 1 to 12"
              .formatted(usage.sent("card_expiry_month")));
    }
  }
}
