package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An account has one currency in a billing period. */
final class OneCurrencyRule implements DatasetRule {
  private static final Terms TERMS =
      Terms.of(
          OneCurrencyRule.class,
          "dataset.currency",
          "BillingAccountId",
          "BillingPeriodStart",
          "BillingCurrency");

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
    FirstValues<String> currencies = new FirstValues<>();
    return (usage, findings) -> {
      long period =
          Fingerprints.join(
              usage.fingerprint("BillingAccountId"),
              usage.instant("BillingPeriodStart").map(OneCurrencyRule::fingerprint).orElse(0L));
      usage
          .text("BillingCurrency")
          .flatMap(currency -> currencies.contradiction(period, currency, usage.index()))
          .ifPresent(
              first ->
                  findings.report(
                      "BillingCurrency",
                      ("is %s but %s in /result/%s, of the same account and billing period; a"
                              + " bill has one currency")
                          .formatted(
                              usage.sent("BillingCurrency"),
                              Quote.text(first.value()),
                              first.index())));
    };
  }

  /** The fingerprint of an instant, independent of its spelling. */
  private static long fingerprint(Instant instant) {
    return Fingerprints.join(instant.getEpochSecond(), instant.getNano());
  }
}
