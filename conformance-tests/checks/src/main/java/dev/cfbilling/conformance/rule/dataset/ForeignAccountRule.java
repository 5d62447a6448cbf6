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
  private static final String ACCOUNT = "BillingAccountId";
  private static final Terms TERMS =
      Terms.of(ForeignAccountRule.class, "dataset.foreign-account", ACCOUNT);

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
    Optional<String> asked = answer.account();
    return asked.isPresent() ? of(asked.get()) : ofOne();
  }

  private static Accumulator of(String account) {
    return (usage, findings) -> {
      if (usage.text(ACCOUNT).filter(billed -> !billed.equals(account)).isPresent()) {
        findings.report(
            ACCOUNT,
            ("is %s but the request is about the account %s; no other account's usage belongs"
                    + " in the answer")
                .formatted(usage.sent(ACCOUNT), Quote.text(account)));
      }
    };
  }

  /** Of a body that was saved on its own: whichever account the path named, it was one. */
  private static Accumulator ofOne() {
    FirstValues<String> accounts = new FirstValues<>();
    return (usage, findings) ->
        usage
            .text(ACCOUNT)
            .flatMap(billed -> accounts.contradiction(0, billed, usage.index()))
            .ifPresent(
                first ->
                    findings.report(
                        ACCOUNT,
                        "is %s but %s in /result/%s; no other account's usage belongs in the answer"
                            .formatted(
                                usage.sent(ACCOUNT), Quote.text(first.value()), first.index())));
  }
}
