package dev.cfbilling.conformance.mock.fault.data;

import static dev.cfbilling.conformance.mock.fault.data.RecordDamage.ofFocus;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Records that are correct one by one and contradict each other. */
public final class DatasetFaults {
  private static final String OTHER_ACCOUNT = "ffffffffffffffffffffffffffffffff";
  private static final List<String> COST_COLUMNS =
      List.of(
          "BilledCost",
          "BillingCurrency",
          "BillingPeriodEnd",
          "BillingPeriodStart",
          "ContractedCost",
          "ContractedUnitPrice",
          "EffectiveCost",
          "ListCost",
          "ListUnitPrice",
          "PricingQuantity",
          "PricingUnit");

  private DatasetFaults() {}

  public static List<Fault> all() {
    return Stream.concat(ofRecords(), ofCosts().map(Fault::withCosts)).toList();
  }

  private static Stream<Fault> ofRecords() {
    return Stream.of(
        Fault.of(
            "duplicate-record",
            "A record is there twice.",
            several(row -> Stream.of(row, row)),
            "dataset.unique-key"),
        Fault.of(
            "split-day",
            "A metric's day is told in two records, one of no sub-account.",
            several(row -> Stream.of(row, ofNoSubAccount(row.deepCopy()))),
            "dataset.unique-metric-day"),
        Fault.of(
            "unit-drift",
            "A metric has another unit on one day.",
            ofFocus(row -> row.put("ConsumedUnit", "Tokens")),
            "dataset.metric-unit"),
        Fault.of(
            "renamed-metric",
            "A metric has another name on one day.",
            ofFocus(row -> row.put(OwnColumns.METRIC_NAME, "Neurons")),
            "dataset.names"),
        Fault.of(
            "overlapping-periods",
            "A charge period is two days long and runs into the next.",
            ofFocus(DatasetFaults::addADay),
            "dataset.overlap",
            "usage.one-day"),
        Fault.of(
            "missing-metric-id",
            "A record does not say which metric it is of.",
            ofFocus(row -> row.remove(OwnColumns.METRIC_ID)),
            "dataset.metric-id"),
        Fault.of(
            "foreign-account",
            "An account's usage has a record of another account.",
            new RecordDamage(
                EnumSet.of(Resource.ACCOUNT_USAGE),
                SelectedRecord.focusRecord(SelectedRecord.COSTLY),
                row -> Stream.of(row.put("BillingAccountId", OTHER_ACCOUNT))),
            "dataset.foreign-account"),
        Fault.of(
            "metric-twice",
            "The list of metrics has one twice.",
            new RecordDamage(
                EnumSet.of(Resource.BILLABLE_METRICS),
                SelectedRecord.listedMetric(SelectedRecord.COSTLY),
                row -> Stream.of(row, row)),
            "dataset.unique-metric"));
  }

  private static Stream<Fault> ofCosts() {
    return Stream.of(
        Fault.of(
            "mixed-currencies",
            "One record of a billing period is in another currency.",
            ofFocus(row -> row.put("BillingCurrency", "EUR")),
            "dataset.currency"),
        Fault.of(
            "changing-price",
            "A metric has another price on one day.",
            ofFocus(
                row -> {
                  Amounts.multiply(row, "2", "ListUnitPrice", "ContractedUnitPrice");
                  Amounts.recalculate(row);
                }),
            "dataset.unit-price"),
        Fault.of(
            "some-costs",
            "One record has no costs, where all others do.",
            ofFocus(row -> row.remove(COST_COLUMNS)),
            "dataset.costs-populated"));
  }

  private static Damage several(Function<ObjectNode, Stream<ObjectNode>> change) {
    return new RecordDamage(
        RecordDamage.FOCUS, SelectedRecord.focusRecord(SelectedRecord.COSTLY), change);
  }

  private static ObjectNode ofNoSubAccount(ObjectNode row) {
    row.remove(List.of("SubAccountId", "SubAccountName"));
    return row;
  }

  private static void addADay(ObjectNode row) {
    Instant end = Instant.parse(row.get("ChargePeriodEnd").asString());
    row.put("ChargePeriodEnd", end.plus(Duration.ofDays(1)).toString());
  }
}
