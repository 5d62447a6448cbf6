package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordFingerprint;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A metric has one unit price in a billing period, unless it has tiers.
 *
 * <p>Corrections are exempt. One finding for each metric, currency, sub-account, region and period.
 */
final class OneUnitPriceRule implements DatasetRule {
  private static final List<String> PRICES = List.of("ListUnitPrice", "ContractedUnitPrice");
  private static final List<String> KEY =
      List.of(
          "BillingAccountId",
          OwnColumns.METRIC_ID,
          "BillingCurrency",
          "SubAccountId",
          "RegionId",
          "PricingUnit",
          "BillingPeriodStart");
  private static final Terms TERMS =
      Terms.of(
          OneUnitPriceRule.class,
          "dataset.unit-price",
          Stream.of(KEY, PRICES, List.of("ChargeClass"))
              .flatMap(List::stream)
              .toArray(String[]::new));

  private record Price(BigDecimal value, String sent) {
    boolean agrees(Price other) {
      return Tolerance.agree(value, other.value);
    }
  }

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
    List<FirstValues<Price>> firsts =
        PRICES.stream().map(price -> new FirstValues<>(Price::agrees)).toList();
    RecordFingerprint key = new RecordFingerprint(KEY);
    return (usage, findings) -> {
      OptionalLong group = key.of(usage);
      if (group.isEmpty() || usage.isNull(OwnColumns.METRIC_ID) || usage.mayBeCorrection()) {
        return;
      }
      for (int i = 0; i < PRICES.size(); i++) {
        inspect(PRICES.get(i), group.getAsLong(), firsts.get(i), usage, findings);
      }
    };
  }

  private static void inspect(
      String property, long group, FirstValues<Price> firsts, RecordView usage, RuleSink findings) {
    usage
        .decimal(property)
        .map(value -> new Price(value, usage.sent(property)))
        .flatMap(price -> firsts.contradiction(group, price, usage.index()))
        .ifPresent(
            first ->
                findings.report(
                    property,
                    ("is %s but %s in /result/%s, for the same metric in the same billing"
                            + " period; a price is steady, unless it has tiers")
                        .formatted(usage.sent(property), first.value().sent(), first.index())));
  }
}
