package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.metric.MetricFamily;
import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import dev.cfbilling.conformance.mock.data.Subscription;
import dev.cfbilling.conformance.mock.usage.MeteredItem;
import dev.cfbilling.conformance.mock.usage.Statement.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Usage of one day in FOCUS columns. */
final class FocusRecord {
  private static final String PROVIDER = "Cloudflare";
  private static final List<String> NULLABLE =
      List.of(
          "BilledCost",
          "BillingCurrency",
          "BillingPeriodEnd",
          "BillingPeriodStart",
          "ChargeClass",
          "ContractedCost",
          "ContractedUnitPrice",
          "EffectiveCost",
          "ListCost",
          "ListUnitPrice",
          "PricingQuantity",
          "PricingUnit",
          "RegionId",
          "RegionName",
          OwnColumns.ZONE_ID,
          OwnColumns.ZONE_NAME);

  private final FocusTerms terms;

  FocusRecord(FocusTerms terms) {
    this.terms = terms;
  }

  /** One line of a meter, with all that is known of it. */
  ObjectNode of(Line line, boolean costs) {
    MeteredItem meter = line.meter();
    boolean ofContract = terms.areOfContract(meter);
    ObjectNode row = JsonOutput.object();
    if (!ofContract) {
      putAccount(meter.account(), row);
    }
    putUsage(line, line.charge().consumed(), row);
    if (terms.has(Effect.NULLS)) {
      NULLABLE.forEach(row::putNull);
    }
    if (costs) {
      FocusCosts.put(line, row);
    }
    putRegion(line, row);
    if (!ofContract) {
      Subscription subscription = meter.subscription();
      row.put("SubAccountId", subscription.subAccountId())
          .put("SubAccountName", subscription.name());
    }
    putMetric(meter.metric(), row);
    if (!ofContract) {
      putZone(meter, row);
    }
    return row;
  }

  /** A sum over lines of one metric and day, without account and place. */
  static ObjectNode ofSum(Line anyLine, BigDecimal sum) {
    ObjectNode row = JsonOutput.object();
    putUsage(anyLine, sum, row);
    putMetric(anyLine.meter().metric(), row);
    return row;
  }

  static void putAccount(Account account, ObjectNode row) {
    row.put("BillingAccountId", account.id()).put("BillingAccountName", account.name());
  }

  static void putRegion(Line line, ObjectNode row) {
    line.region()
        .ifPresent(region -> row.put("RegionId", region.name()).put("RegionName", region.title()));
  }

  static void putZone(MeteredItem meter, ObjectNode row) {
    meter
        .zone()
        .ifPresent(
            zone -> row.put(OwnColumns.ZONE_ID, zone.id()).put(OwnColumns.ZONE_NAME, zone.name()));
  }

  /** Tags as records have them: one that has a key only is true. */
  static void putTags(Map<String, String> tags, ObjectNode row) {
    ObjectNode told = row.putObject("Tags");
    tags.forEach(
        (key, value) -> {
          if (value.isEmpty()) {
            told.put(key, true);
          } else {
            told.put(key, value);
          }
        });
  }

  private static void putUsage(Line line, BigDecimal consumed, ObjectNode row) {
    Metric metric = line.meter().metric();
    row.put("ChargeCategory", "Usage")
        .put("ChargeDescription", metric.name() + " — daily usage")
        .put("ChargeFrequency", "Usage-Based")
        .put("ChargePeriodEnd", Timestamps.of(line.day().plusDays(1)))
        .put("ChargePeriodStart", Timestamps.of(line.day()))
        .put("ConsumedQuantity", JsonOutput.plain(consumed))
        .put("ConsumedUnit", metric.focusUnit())
        .put("HostProviderName", PROVIDER)
        .put("InvoiceIssuerName", PROVIDER)
        .put("ServiceProviderName", PROVIDER)
        .put(OwnColumns.METRIC_NAME, metric.name());
  }

  private static void putMetric(Metric metric, ObjectNode row) {
    MetricFamily family = metric.productFamily();
    row.put(OwnColumns.METRIC_ID, metric.id())
        .put(OwnColumns.PRODUCT_CATEGORY_NAME, family.category())
        .put(OwnColumns.PRODUCT_FAMILY_ID, family.slug())
        .put(OwnColumns.PRODUCT_FAMILY_NAME, family.name());
  }
}
