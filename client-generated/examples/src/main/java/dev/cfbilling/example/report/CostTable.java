package dev.cfbilling.example.report;

import static java.util.stream.Collectors.groupingBy;

import dev.cfbilling.client.cost.CostTotals;
import dev.cfbilling.client.cost.Money;
import dev.cfbilling.client.usage.UsageRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Costs in one currency, by product family and day. Several currencies make several tables, since
 * nothing here knows a rate between them.
 *
 * @param days the days that were asked for, whether they cost anything or not
 * @param families the families that have a cost, the one that matters most first
 * @param total the sum of them all
 */
record CostTable(List<LocalDate> days, List<Series> families, Money total) {

  /** A table for each currency, in the order of their codes; none when no cost is reported. */
  static List<CostTable> of(List<UsageRecord> records, List<LocalDate> days) {
    Map<String, Map<LocalDate, CostTotals>> costs =
        records.stream()
            .collect(
                groupingBy(
                    CostTable::family,
                    TreeMap::new,
                    groupingBy(UsageRecord::day, TreeMap::new, CostTotals.summing())));
    return CostTotals.of(records).byCurrency().values().stream()
        .map(total -> new CostTable(days, families(costs, total.currency()), total))
        .toList();
  }

  /** Its first path reports no families; then the meter's name has to do. */
  static String family(UsageRecord usage) {
    String family = usage.meter().family();
    return family == null ? usage.meter().nameWithoutAllowance() : family;
  }

  private static List<Series> families(
      Map<String, Map<LocalDate, CostTotals>> costs, String currency) {
    List<Series> families = new ArrayList<>();
    costs.forEach(
        (family, totals) -> {
          SortedMap<LocalDate, Money> byDay = new TreeMap<>();
          totals.forEach(
              (day, ofDay) -> {
                Money money = ofDay.byCurrency().get(currency);
                if (money != null) {
                  byDay.put(day, money);
                }
              });
          if (!byDay.isEmpty()) {
            families.add(new Series(family, byDay));
          }
        });
    families.sort(
        Comparator.comparing((Series family) -> family.total().amount().abs())
            .reversed()
            .thenComparing(Series::name));
    return List.copyOf(families);
  }

  /** The currency of all of it. */
  String currency() {
    return total.currency();
  }

  /** The first families, and what all the others are together, if there are more than one. */
  List<Series> largest(int count) {
    if (families.size() <= count + 1) {
      return families;
    }
    List<Series> others = families.subList(count, families.size());
    String name = "Other (" + others.size() + ")";
    List<Series> largest = new ArrayList<>(families.subList(0, count));
    others.stream().reduce((one, other) -> one.plus(other, name)).ifPresent(largest::add);
    return List.copyOf(largest);
  }

  /** What a day costs, if anything was reported of it. */
  Optional<Money> on(LocalDate day) {
    return families.stream().flatMap(family -> family.on(day).stream()).reduce(Money::plus);
  }
}
