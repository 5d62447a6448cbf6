package dev.cfbilling.conformance.rule.account;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.rule.Element;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each subscription is listed once; one that starts again may have kept its id. */
final class UniqueSubscriptionRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(UniqueSubscriptionRule.class, "paygo.unique-subscription", Subscriptions.LIST);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView coverage, RuleSink findings) {
    List<Element> all = coverage.elements(Subscriptions.LIST);
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      String id = all.get(i).member(Subscriptions.ID).orElse("");
      Integer first = firsts.putIfAbsent(id, i);
      if (first != null) {
        findings.report(
            Subscriptions.LIST,
            startTogether(all.get(first), all.get(i)) ? "" : "again",
            "has the id %s at %s and at %s; each subscription is listed once"
                .formatted(Quote.text(id), first, i));
      }
    }
  }

  private static boolean startTogether(Element one, Element other) {
    return one.member(Subscriptions.START).equals(other.member(Subscriptions.START));
  }
}
