package dev.cfbilling.example.report;

import dev.cfbilling.client.cost.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one product family costs, day by day. A day without a cost that was reported is not in it;
 * one on which the cost was zero is.
 *
 * @param name the family
 * @param byDay its cost on each day that has one, at least one, all in one currency
 */
record Series(String name, SortedMap<LocalDate, Money> byDay) {

  /** Keeps a copy. */
  Series {
    byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
  }

  /** What it costs in all. */
  Money total() {
    return byDay.values().stream().reduce(Money::plus).orElseThrow();
  }

  /** What it costs on a day, if that was reported. */
  Optional<Money> on(LocalDate day) {
    return Optional.ofNullable(byDay.get(day));
  }

  /** Both as one. */
  Series plus(Series other, String name) {
    SortedMap<LocalDate, Money> sum = new TreeMap<>(byDay);
    other.byDay.forEach((day, money) -> sum.merge(day, money, Money::plus));
    return new Series(name, sum);
  }
}
