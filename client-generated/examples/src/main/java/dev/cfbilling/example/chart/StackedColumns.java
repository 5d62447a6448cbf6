package dev.cfbilling.example.chart;

import dev.cfbilling.example.chart.Column.Bar;
import dev.cfbilling.example.chart.Column.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A column a day, made of a bar for each family. What is below zero, as corrections are, hangs from
 * the line instead of being taken off the others, so that no bar hides another.
 *
 * @param axis the upright axis
 * @param columns the days in their order
 */
public record StackedColumns(Axis axis, List<Column> columns) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Of a day's place; the rest is the gap to the next. */
  private static final BigDecimal BAR = new BigDecimal("0.76");

  /** Between two bars, where they are high enough to spare it. */
  private static final BigDecimal GAP = BigDecimal.ONE;

  private static final BigDecimal HIGH_ENOUGH = BigDecimal.valueOf(3);
  private static final int LABEL_EVERY = 7;

  /**
   * A day as it is to be drawn.
   *
   * @param date the day
   * @param state what is known of it
   * @param title the day and its sum, in words
   * @param parts what it costs, for each family that has a cost, in the families' order
   */
  public record Day(LocalDate date, State state, String title, List<Part> parts) {

    private BigDecimal above() {
      return parts.stream()
          .map(part -> part.amount().max(BigDecimal.ZERO))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal below() {
      return parts.stream()
          .map(part -> part.amount().min(BigDecimal.ZERO))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /**
   * What one family costs.
   *
   * @param family which one, from 0
   * @param amount its cost
   * @param title the day, the family and its cost, in words
   */
  public record Part(int family, BigDecimal amount, String title) {}

  /** Lays the days out, at least one. */
  public static StackedColumns of(List<Day> days) {
    BigDecimal low = days.stream().map(Day::below).reduce(BigDecimal.ZERO, BigDecimal::min);
    BigDecimal high = days.stream().map(Day::above).reduce(BigDecimal.ZERO, BigDecimal::max);
    Axis axis = Axis.covering(low, high);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      columns.add(column(days.get(i), i, days.size(), axis));
    }
    return new StackedColumns(axis, List.copyOf(columns));
  }

  private static Column column(Day day, int index, int count, Axis axis) {
    BigDecimal slot = HUNDRED.divide(BigDecimal.valueOf(count), 4, RoundingMode.DOWN);
    BigDecimal slotX = slot.multiply(BigDecimal.valueOf(index));
    BigDecimal width = slot.multiply(BAR);
    BigDecimal gap = slot.subtract(width).divide(BigDecimal.valueOf(2), 4, RoundingMode.DOWN);
    boolean startsMonth = index == 0 || day.date().getDayOfMonth() == 1;
    return new Column(
        slotX.toPlainString(),
        slot.toPlainString(),
        slotX.add(gap).toPlainString(),
        width.toPlainString(),
        slotX.add(slot.divide(BigDecimal.valueOf(2), 4, RoundingMode.DOWN)).toPlainString(),
        String.valueOf(day.date().getDayOfMonth()),
        startsMonth ? day.date().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) : "",
        !startsMonth && index % LABEL_EVERY != 0,
        day.state(),
        day.title(),
        bars(day, axis));
  }

  private static List<Bar> bars(Day day, Axis axis) {
    List<Bar> bars = new ArrayList<>();
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    for (Part part : day.parts()) {
      BigDecimal from = part.amount().signum() < 0 ? below : above;
      BigDecimal to = from.add(part.amount());
      bar(part, axis.y(from.max(to)), axis.y(from.min(to))).ifPresent(bars::add);
      if (part.amount().signum() < 0) {
        below = to;
      } else {
        above = to;
      }
    }
    return List.copyOf(bars);
  }

  private static Optional<Bar> bar(Part part, BigDecimal top, BigDecimal bottom) {
    BigDecimal height = bottom.subtract(top);
    if (height.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal drawn = height.compareTo(HIGH_ENOUGH) > 0 ? height.subtract(GAP) : height;
    return Optional.of(
        new Bar(part.family(), top.toPlainString(), drawn.toPlainString(), part.title()));
  }
}
