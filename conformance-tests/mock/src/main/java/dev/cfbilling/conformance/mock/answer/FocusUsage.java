package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import dev.cfbilling.conformance.mock.data.Subscription;
import dev.cfbilling.conformance.mock.usage.BillingPeriods;
import dev.cfbilling.conformance.mock.usage.Consumption;
import dev.cfbilling.conformance.mock.usage.MeteredItem;
import dev.cfbilling.conformance.mock.usage.RequestedDays;
import dev.cfbilling.conformance.mock.usage.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The usage of accounts in FOCUS columns. */
final class FocusUsage {
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

  private final Consumption consumption;
  private final Scenario scenario;

  FocusUsage(Consumption consumption, Scenario scenario) {
    this.consumption = consumption;
    this.scenario = scenario;
  }

  /** The records of the days in {@code query}; by default of the month up to today. */
  Records of(List<Account> accounts, UsageQuery query) {
    RequestedDays window =
        new RequestedDays(
            query.from().orElse(BillingPeriods.MONTHS.startOf(consumption.today())),
            query.to().orElse(consumption.today()));
    return consumer ->
        meters(accounts)
            .filter(meter -> query.asksFor(meter.metric().id()))
            .forEach(
                meter ->
                    new Statement(consumption, meter, BillingPeriods.MONTHS)
                        .forEach(window, line -> add(line, consumer)));
  }

  private static Stream<MeteredItem> meters(List<Account> accounts) {
    return accounts.stream()
        .flatMap(
            account ->
                account.subscriptions().stream()
                    .flatMap(subscription -> MeteredItem.of(account, subscription)));
  }

  private void add(Statement.Line line, Consumer<ObjectNode> consumer) {
    if (!line.isWorthTelling()) {
      return;
    }
    consumer.accept(record(line));
    if (scenario.has(Effect.CORRECTIONS)) {
      FocusCosts.correction(line, consumption.today(), () -> record(line)).ifPresent(consumer);
    }
  }

  private ObjectNode record(Statement.Line line) {
    Account account = line.meter().account();
    Metric metric = line.meter().metric();
    ObjectNode row =
        JsonOutput.object()
            .put("BillingAccountId", account.id())
            .put("BillingAccountName", account.name())
            .put("ChargeCategory", "Usage")
            .put("ChargeDescription", metric.name() + " — daily usage")
            .put("ChargeFrequency", "Usage-Based")
            .put("ChargePeriodEnd", Timestamps.of(line.day().plusDays(1)))
            .put("ChargePeriodStart", Timestamps.of(line.day()))
            .put("ConsumedQuantity", JsonOutput.plain(line.charge().consumed()))
            .put("ConsumedUnit", metric.focusUnit())
            .put("HostProviderName", PROVIDER)
            .put("InvoiceIssuerName", PROVIDER)
            .put("ServiceProviderName", PROVIDER)
            .put(OwnColumns.METRIC_NAME, metric.name());
    if (scenario.has(Effect.NULLS)) {
      NULLABLE.forEach(row::putNull);
    }
    if (scenario.has(Effect.COSTS)) {
      FocusCosts.put(line, row);
    }
    putPlaces(line, row);
    return row;
  }

  private static void putPlaces(Statement.Line line, ObjectNode row) {
    line.region()
        .ifPresent(region -> row.put("RegionId", region.name()).put("RegionName", region.title()));
    Subscription subscription = line.meter().subscription();
    row.put("SubAccountId", subscription.subAccountId())
        .put("SubAccountName", subscription.name())
        .put(OwnColumns.METRIC_ID, line.meter().metric().id())
        .put(OwnColumns.PRODUCT_FAMILY_NAME, line.meter().metric().family());
    line.meter()
        .zone()
        .ifPresent(
            zone -> row.put(OwnColumns.ZONE_ID, zone.id()).put(OwnColumns.ZONE_NAME, zone.name()));
  }
}
