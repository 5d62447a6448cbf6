package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.Terms;
import java.util.List;
import java.util.Optional;

/**
 * A response for one account has no records of other accounts.
 *
 * <p>The path names the account exactly; any other is another customer's data. Usage of an
 * organization covers many accounts, and the older PayGo paths name none.
 */
final class ForeignAccountRule implements DatasetRule {
  private static final Terms TERMS =
      Terms.of(ForeignAccountRule.class, "dataset.foreign-account", "BillingAccountId");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Optional<List<String>> repeatsOf() {
    return Optional.of(TERMS.fields());
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    Optional<String> account = answer.account();
    return (usage, findings) -> {
      Optional<String> billed = usage.text("BillingAccountId");
      if (account.isPresent() && billed.isPresent() && !account.equals(billed)) {
        findings.report(
            "BillingAccountId",
            ("is %s but the request is about the account %s; no other account's usage belongs"
                    + " in the answer")
                .formatted(usage.sent("BillingAccountId"), Quote.text(account.get())));
      }
    };
  }
}
