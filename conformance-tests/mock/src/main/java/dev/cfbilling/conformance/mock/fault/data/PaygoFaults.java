package dev.cfbilling.conformance.mock.fault.data;

import static dev.cfbilling.conformance.mock.fault.data.RecordDamage.ofNewestPaygo;
import static dev.cfbilling.conformance.mock.fault.data.RecordDamage.ofPaygo;

import dev.cfbilling.conformance.mock.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** PayGo records that are wrong one by one, or contradict others of their billing cycle. */
public final class PaygoFaults {
  private static final String SUM_OF_COSTS = "CumulatedContractedCost";
  private static final String SUM_OF_QUANTITIES = "CumulatedPricingQuantity";
  private static final Predicate<ObjectNode> FIRST_OF_A_BLOCK =
      SelectedRecord.paygoRecord(SelectedRecord.BLOCK_SERVICE);

  private PaygoFaults() {}

  public static List<Fault> all() {
    return Stream.concat(sums(), records()).toList();
  }

  private static Stream<Fault> sums() {
    return Stream.of(
        Fault.of(
            "decreasing-sum",
            "The running cost starts high and falls the next day.",
            ofPaygo(row -> Amounts.add(row, SUM_OF_COSTS, "1000")),
            "paygo.cumulative-order",
            "paygo.cumulative-sum",
            "paygo.price-band"),
        Fault.of(
            "wrong-sum",
            "A running quantity is one more than the sum of its days.",
            ofPaygo(FIRST_OF_A_BLOCK, row -> Amounts.add(row, SUM_OF_QUANTITIES, "1")),
            "paygo.cumulative-sum"),
        Fault.of(
            "sum-below-its-part",
            "A running quantity is less than that of its last day.",
            ofPaygo(FIRST_OF_A_BLOCK, row -> Amounts.add(row, SUM_OF_QUANTITIES, "-1")),
            "paygo.cumulative-below-daily",
            "paygo.cumulative-sum"),
        Fault.of(
            "wrong-price",
            "A service costs three times its price.",
            ofPaygo(
                SelectedRecord.paygoService(SelectedRecord.COSTLY_SERVICE),
                row -> {
                  Amounts.multiply(row, "3", Amounts.PAYGO_COSTS);
                  Amounts.multiply(row, "3", SUM_OF_COSTS);
                }),
            "paygo.price-band"));
  }

  private static Stream<Fault> records() {
    return Stream.of(
        Fault.of(
            "cost-of-nothing",
            "A day costs something though none of it is priced.",
            ofPaygo(FIRST_OF_A_BLOCK, row -> row.put("PricingQuantity", 0)),
            "paygo.free-usage",
            "paygo.cumulative-sum"),
        Fault.of(
            "negative-cost",
            "A day costs less than nothing.",
            ofPaygo(PaygoFaults::negateCosts),
            "paygo.negative-cost",
            "paygo.cumulative-sum",
            "paygo.price-band"),
        Fault.of(
            "unequal-costs",
            "A record bills another amount than was agreed.",
            ofNewestPaygo(row -> Amounts.multiply(row, "1.01", "BilledCost")),
            "paygo.equal-costs"),
        Fault.of(
            "paygo-correction",
            "A PayGo record says that it corrects something.",
            ofNewestPaygo(row -> row.put("ChargeClass", "Correction")),
            "paygo.charge-class"),
        Fault.of(
            "blank-pricing-unit",
            "A priced quantity has an empty unit.",
            ofNewestPaygo(row -> row.put("PricingUnit", "")),
            "paygo.pricing-unit"),
        Fault.of(
            "long-cycle",
            "A record's billing cycle started forty days before it.",
            ofPaygo(PaygoFaults::startEarlier),
            "paygo.period-start",
            "probe.current-period"));
  }

  private static void negateCosts(ObjectNode row) {
    Amounts.multiply(row, "-1", Amounts.PAYGO_COSTS);
    Amounts.multiply(row, "-1", SUM_OF_COSTS);
  }

  private static void startEarlier(ObjectNode row) {
    Instant start = Instant.parse(row.get("BillingPeriodStart").asString());
    row.put("BillingPeriodStart", start.minus(Duration.ofDays(40)).toString());
  }
}
