package dev.cfbilling.conformance.rule.account;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.json.DateTimeFormat;
import dev.cfbilling.conformance.rule.Element;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A subscription does not end before it starts. */
final class SubscriptionEndRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(SubscriptionEndRule.class, "paygo.subscription-end", Subscriptions.LIST);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView coverage, RuleSink findings) {
    List<Element> all = coverage.elements(Subscriptions.LIST);
    for (int i = 0; i < all.size(); i++) {
      if (endsTooEarly(all.get(i))) {
        findings.report(
            Subscriptions.LIST,
            "has at %s the end_timestamp %s but the start_timestamp %s; a subscription does not end before it starts"
                .formatted(
                    i, sent(all.get(i), Subscriptions.END), sent(all.get(i), Subscriptions.START)));
      }
    }
  }

  private static boolean endsTooEarly(Element subscription) {
    Optional<Instant> start = instant(subscription, Subscriptions.START);
    Optional<Instant> end = instant(subscription, Subscriptions.END);
    return start.isPresent() && end.isPresent() && end.get().isBefore(start.get());
  }

  private static Optional<Instant> instant(Element subscription, String member) {
    return subscription.member(member).flatMap(DateTimeFormat::instant);
  }

  private static String sent(Element subscription, String member) {
    return Quote.text(subscription.member(member).orElse(""));
  }
}
