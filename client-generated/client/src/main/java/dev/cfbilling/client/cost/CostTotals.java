package dev.cfbilling.client.cost;

import dev.cfbilling.client.usage.Costs;
import dev.cfbilling.client.usage.UsageRecord;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * What some usage costs: the sum of {@code ContractedCost} for each currency, and of how many
 * records the cost is not known.
 *
 * <pre>{@code
 * CostTotals totals = CostTotals.of(records);
 * totals.byCurrency().forEach((currency, money) -> System.out.println(money));
 *
 * Map<LocalDate, CostTotals> byDay =
 *     records.stream().collect(groupingBy(UsageRecord::day, TreeMap::new, CostTotals.summing()));
 * }</pre>
 *
 * @param byCurrency the sums by ISO 4217 code, in the order of the codes
 * @param records how many records there were
 * @param recordsWithoutCost how many of them had no cost reported, which counts as unknown and not
 *     as zero
 */
public record CostTotals(
    SortedMap<String, Money> byCurrency, long records, long recordsWithoutCost) {

  /** Keeps a copy. */
  public CostTotals {
    byCurrency = Collections.unmodifiableSortedMap(new TreeMap<>(byCurrency));
  }

  /**
   * Adds up.
   *
   * @param records usage of one source: what two sources report of one day is the same usage
   * @return the sums
   * @throws IllegalArgumentException if a record has a cost and no currency
   */
  public static CostTotals of(Iterable<UsageRecord> records) {
    Sum sum = new Sum();
    records.forEach(sum::add);
    return sum.totals();
  }

  /**
   * Adds up the records of a stream, or of each of its groups.
   *
   * @return a collector, which throws as {@link #of} does
   */
  public static Collector<UsageRecord, ?, CostTotals> summing() {
    return Collector.of(Sum::new, Sum::add, Sum::plus, Sum::totals);
  }

  /**
   * The one sum that there is.
   *
   * @return the sum of the records whose cost is known; empty if there is none such
   * @throws MixedCurrenciesException if there are sums in several currencies
   */
  public Optional<Money> single() {
    return byCurrency.values().stream().reduce(Money::plus);
  }

  /**
   * Whether the sums are all that there is to pay for, as far as it has been reported.
   *
   * @return whether every record has a cost
   */
  public boolean isComplete() {
    return recordsWithoutCost == 0;
  }

  /** Adds up in place. */
  private static final class Sum {
    private final SortedMap<String, Money> byCurrency = new TreeMap<>();
    private long records;
    private long withoutCost;

    void add(UsageRecord usage) {
      records++;
      Costs costs = usage.costs();
      BigDecimal cost = costs.contracted();
      if (cost == null) {
        withoutCost++;
        return;
      }
      String currency = costs.currency();
      if (currency == null) {
        throw new IllegalArgumentException(
            "%s has a cost and no currency, so it can't be added to any.".formatted(usage));
      }
      byCurrency.merge(currency, new Money(cost, currency), Money::plus);
    }

    Sum plus(Sum other) {
      other.byCurrency.forEach((currency, money) -> byCurrency.merge(currency, money, Money::plus));
      records += other.records;
      withoutCost += other.withoutCost;
      return this;
    }

    CostTotals totals() {
      return new CostTotals(byCurrency, records, withoutCost);
    }
  }
}
