package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordFingerprint;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A metric has one unit price in a billing period, or one after another if it has tiers.
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
          Stream.of(KEY, PRICES, List.of("ChargePeriodStart", "ChargeClass"))
              .flatMap(List::stream)
              .toArray(String[]::new));

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
    Long2ObjectOpenHashMap<List<PriceSpans>> groups = new Long2ObjectOpenHashMap<>();
    RecordFingerprint key = new RecordFingerprint(KEY);
    return (usage, findings) -> {
      OptionalLong group = key.of(usage);
      if (group.isEmpty() || usage.isNull(OwnColumns.METRIC_ID) || usage.mayBeCorrection()) {
        return;
      }
      for (PriceSpans spans : groups.computeIfAbsent(group.getAsLong(), first -> ofNoRecords())) {
        inspect(spans, usage, findings);
      }
    };
  }

  private static List<PriceSpans> ofNoRecords() {
    return PRICES.stream().map(PriceSpans::new).toList();
  }

  private static void inspect(PriceSpans spans, RecordView usage, RuleSink findings) {
    Optional<PriceSpans.Change> change = spans.change(usage);
    if (change.isEmpty()) {
      return;
    }
    PriceSpans.Span other = change.get().other();
    String differs =
        "is %s but %s in /result/%s, %s for the same metric in the same billing period; a price is steady, %s";
    String sent = usage.sent(spans.property());
    if (change.get().isByTurns()) {
      findings.report(
          spans.property(),
          differs.formatted(
              sent, other.sent(), other.index(), "by turns", "and tiers take no turns"));
    } else {
      findings.report(
          spans.property(),
          "step",
          differs.formatted(sent, other.sent(), other.index(), "once", "unless it has tiers"));
    }
  }
}
