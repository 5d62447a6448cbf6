package dev.cfbilling.client.cost;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.Usage;
import dev.cfbilling.client.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CostTotalsTest {

  /** Usage of the second PayGo path, a record for each cost, all but the cost alike. */
  private static List<UsageRecord> costing(String currency, String... costs) {
    List<UsageRecord> records = new ArrayList<>();
    for (String cost : costs) {
      records.addAll(
          Usage.of(
              "getPaygoUsage",
              MockBilling.example("getPaygoUsage/nulls.json")
                  .replace("\"ContractedCost\": 0", "\"ContractedCost\": " + cost)
                  .replace("\"CumulatedContractedCost\": 0", "\"CumulatedContractedCost\": 99")
                  .replace("USD", currency)));
    }
    return records;
  }

  @Test
  void addsUpExactly() {
    CostTotals totals = CostTotals.of(costing("USD", "0.1", "0.2", "5e-7", "1234567890123456.70"));

    assertThat(totals.single())
        .contains(new Money(new BigDecimal("1234567890123457.0000005"), "USD"));
    assertThat(totals.records()).isEqualTo(4);
    assertThat(totals.isComplete()).isTrue();
  }

  @Test
  void doesNotAddUpRunningSums() {
    List<UsageRecord> period = Usage.example("getPaygoBillableUsage/full-period");

    BigDecimal lastDay =
        period.stream()
            .filter(usage -> usage.day().equals(LocalDate.of(2026, 10, 17)))
            .map(usage -> Objects.requireNonNull(usage.runningTotals()).contractedCost())
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(CostTotals.of(period).single())
        .hasValueSatisfying(
            total -> assertThat(total.amount()).isEqualByComparingTo(lastDay).isPositive());
  }

  @Test
  void keepsCurrenciesApart() {
    List<UsageRecord> records = new ArrayList<>(costing("USD", "1.50"));
    records.addAll(costing("EUR", "2", "3"));

    CostTotals totals = CostTotals.of(records);

    assertThat(totals.byCurrency())
        .containsExactly(
            Map.entry("EUR", new Money(new BigDecimal(5), "EUR")),
            Map.entry("USD", new Money(new BigDecimal("1.50"), "USD")));
    assertThatThrownBy(totals::single)
        .isInstanceOf(MixedCurrenciesException.class)
        .hasMessage("There are amounts in EUR and in USD; keep a sum for each currency.");
    assertThatThrownBy(() -> totals.byCurrency().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void takesAnUnknownCostForUnknownAndNotForZero() {
    List<UsageRecord> unknown = Usage.example("getAccountBillableUsage/full-period");
    List<UsageRecord> free = costing("USD", "0");
    List<UsageRecord> both = new ArrayList<>(unknown);
    both.addAll(free);

    assertThat(CostTotals.of(unknown))
        .isEqualTo(new CostTotals(Collections.emptySortedMap(), 12, 12));
    assertThat(CostTotals.of(unknown).single()).isEmpty();
    assertThat(CostTotals.of(free).single()).contains(new Money(BigDecimal.ZERO, "USD"));
    assertThat(CostTotals.of(both).isComplete()).isFalse();
    assertThat(CostTotals.of(both).recordsWithoutCost()).isEqualTo(12);
    assertThat(CostTotals.of(List.of()).single()).isEmpty();
  }

  /** 0.675 and its correction of -0.09, and five more. */
  @Test
  void takesCorrectionsOff() {
    assertThat(CostTotals.of(Usage.example("getAccountBillableUsage/with-costs")).single())
        .contains(new Money(new BigDecimal("2.3535"), "USD"));
  }

  @Test
  void refusesACostWithoutACurrency() {
    String json =
        MockBilling.example("getAccountBillableUsage/with-costs.json")
            .replace("\"BillingCurrency\": \"USD\"", "\"BillingCurrency\": null");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CostTotals.of(Usage.of("getAccountBillableUsage", json)))
        .withMessageContaining("has a cost and no currency");
  }

  @Test
  void addsUpEachGroup() {
    List<UsageRecord> period = Usage.example("getPaygoBillableUsage/full-period");

    Map<LocalDate, CostTotals> byDay =
        period.stream().collect(groupingBy(UsageRecord::day, TreeMap::new, CostTotals.summing()));

    assertThat(byDay).hasSize(4);
    assertThat(byDay.values()).allMatch(totals -> totals.records() == 3);
  }

  @Test
  void givesTheSameInAnyOrderAndInParallel() {
    List<UsageRecord> records = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      records.addAll(Usage.example("getAccountBillableUsage/with-costs"));
      records.addAll(costing(i % 2 == 0 ? "USD" : "EUR", "0." + i));
      records.addAll(Usage.example("getAccountBillableUsage/without-costs"));
    }
    CostTotals totals = CostTotals.of(records);

    Collections.shuffle(records, new Random(7));

    assertThat(CostTotals.of(records)).isEqualTo(totals);
    assertThat(records.parallelStream().collect(CostTotals.summing())).isEqualTo(totals);
  }

  @Test
  void showsMoneyInPlainDigits() {
    assertThat(new Money(new BigDecimal("5e-7"), "USD")).hasToString("0.0000005 USD");
  }
}
