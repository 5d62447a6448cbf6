package dev.cfbilling.example.report;

import dev.cfbilling.client.cost.Money;
import dev.cfbilling.example.chart.Axis;
import dev.cfbilling.example.chart.Column;
import dev.cfbilling.example.chart.Column.State;
import dev.cfbilling.example.chart.StackedColumns;
import dev.cfbilling.example.chart.StackedColumns.Day;
import dev.cfbilling.example.chart.StackedColumns.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of costs as columns. More colours than these can't be told apart, so what is left of the
 * families is one.
 *
 * @param families those that are drawn, each in a colour of its own
 * @param columns their places and sizes
 */
record CostChart(List<Series> families, StackedColumns columns) {
  private static final int FAMILIES = 7;

  static CostChart of(CostTable costs, UsageReport report) {
    List<Series> families = costs.largest(FAMILIES);
    List<Day> days = costs.days().stream().map(day -> day(day, families, costs, report)).toList();
    return new CostChart(families, StackedColumns.of(days));
  }

  private static Day day(
      LocalDate date, List<Series> families, CostTable costs, UsageReport report) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < families.size(); i++) {
      Series family = families.get(i);
      int index = i;
      family
          .on(date)
          .ifPresent(
              money ->
                  parts.add(
                      new Part(
                          index,
                          money.amount(),
                          "%s, %s: %s".formatted(date, family.name(), text(money)))));
    }
    return new Day(date, state(date, report), title(date, costs.on(date), report), parts);
  }

  private static State state(LocalDate day, UsageReport report) {
    if (report.daysWithoutRecords().contains(day)) {
      return State.WITHOUT_RECORDS;
    }
    return report.daysThatMayChange().contains(day) ? State.MAY_CHANGE : State.SETTLED;
  }

  private static String title(LocalDate day, Optional<Money> cost, UsageReport report) {
    return switch (state(day, report)) {
      case WITHOUT_RECORDS -> day + ": no records";
      case MAY_CHANGE -> day + ": " + text(cost) + ", which may still change";
      case SETTLED -> day + ": " + text(cost);
    };
  }

  private static String text(Optional<Money> cost) {
    return cost.map(CostChart::text).orElse("no cost is reported");
  }

  private static String text(Money money) {
    return Decimal.text(money.amount()) + " " + money.currency();
  }

  /** The upright axis. */
  Axis axis() {
    return columns.axis();
  }

  /** The days. */
  List<Column> days() {
    return columns.columns();
  }

  /** Whether a day is in a state, which the key then explains. */
  boolean has(State state) {
    return days().stream().anyMatch(day -> day.state() == state);
  }
}
