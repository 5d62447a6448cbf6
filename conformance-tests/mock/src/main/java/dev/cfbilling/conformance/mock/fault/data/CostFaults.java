package dev.cfbilling.conformance.mock.fault.data;

import static dev.cfbilling.conformance.mock.fault.data.RecordDamage.ofFocus;

import dev.cfbilling.conformance.mock.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** FOCUS records with wrong costs, or wrong columns beside them. */
public final class CostFaults {
  private static final String START = "BillingPeriodStart";
  private static final String END = "BillingPeriodEnd";

  private CostFaults() {}

  public static List<Fault> all() {
    return Stream.concat(periods(), amounts()).map(Fault::withCosts).toList();
  }

  private static Stream<Fault> periods() {
    return Stream.of(
        Fault.of(
            "late-billing-period",
            "A billing period starts a day after the charge.",
            ofFocus(
                row -> {
                  move(row, START, 1);
                  move(row, END, 1);
                }),
            "usage.billing-period"),
        Fault.of(
            "endless-billing-period",
            "A billing period has a start and no end.",
            ofFocus(row -> row.remove(END)),
            "usage.billing-period-pair"),
        Fault.of(
            "long-billing-period",
            "A billing period is ten days too long.",
            ofFocus(row -> move(row, END, 10)),
            "usage.billing-month"),
        Fault.of(
            "early-correction",
            "A record corrects a billing period that is not over.",
            ofFocus(row -> row.put("ChargeClass", "Correction")),
            "usage.correction"));
  }

  private static Stream<Fault> amounts() {
    return Stream.of(
        Fault.of(
            "missing-currency",
            "A record has costs and no currency.",
            ofFocus(row -> row.remove("BillingCurrency")),
            "usage.currency"),
        Fault.of(
            "list-cost",
            "A list cost is 1 % more than price times quantity.",
            ofFocus(row -> Amounts.multiply(row, "1.01", "ListCost")),
            "usage.list-cost"),
        Fault.of(
            "contracted-cost",
            "A contracted cost is 1 % less than price times quantity.",
            ofFocus(row -> Amounts.multiply(row, "0.99", Amounts.AGREED_COSTS)),
            "usage.contracted-cost"),
        Fault.of(
            "billed-cost",
            "A record bills twice what was agreed.",
            ofFocus(row -> Amounts.multiply(row, "2", "BilledCost")),
            "usage.billed-cost"),
        Fault.of(
            "negative-price",
            "The agreed price of a metric is negative.",
            ofFocus(
                SelectedRecord.focusMetric(SelectedRecord.COSTLY),
                row -> {
                  Amounts.multiply(row, "-1", "ContractedUnitPrice");
                  Amounts.recalculate(row);
                }),
            "usage.unit-price"),
        Fault.of(
            "surcharge",
            "The agreed price of a metric is above the list's.",
            ofFocus(
                SelectedRecord.focusMetric(SelectedRecord.COSTLY),
                row -> {
                  Amounts.multiply(row, "1.5", "ContractedUnitPrice");
                  Amounts.recalculate(row);
                }),
            "usage.discount"),
        Fault.of(
            "overpriced-quantity",
            "More units are priced than were consumed.",
            ofFocus(
                row -> {
                  Amounts.multiply(row, "2", "PricingQuantity");
                  Amounts.recalculate(row);
                }),
            "usage.pricing-quantity"),
        Fault.of(
            "missing-pricing-unit",
            "A priced quantity has no unit.",
            ofFocus(row -> row.remove("PricingUnit")),
            "usage.pricing-unit"),
        Fault.of(
            "partial-costs",
            "A record has three of the four costs.",
            ofFocus(row -> row.remove("EffectiveCost")),
            "usage.cost-columns"),
        Fault.of(
            "missing-price",
            "A record has costs and no list price.",
            ofFocus(row -> row.remove("ListUnitPrice")),
            "usage.price-null"));
  }

  private static void move(ObjectNode row, String property, int days) {
    Instant instant = Instant.parse(row.get(property).asString());
    row.put(property, instant.plus(Duration.ofDays(days)).toString());
  }
}
