package dev.cfbilling.example.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.example.chart.Column.Bar;
import dev.cfbilling.example.chart.Column.State;
import dev.cfbilling.example.chart.StackedColumns.Day;
import dev.cfbilling.example.chart.StackedColumns.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackedColumnsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 28);

  @Test
  void putsOneBarOnTheOther() {
    List<Bar> bars = onlyColumn("6", "4").bars();

    assertThat(bars)
        .containsExactly(
            new Bar(0, "120.00", "179.00", "part 0"), new Bar(1, "0.00", "119.00", "part 1"));
  }

  @Test
  void hangsWhatIsBelowZeroFromTheLine() {
    StackedColumns chart = StackedColumns.of(List.of(day(0, "4", "-2", "2", "-1")));

    assertThat(chart.axis().zero()).isEqualTo("180.00");
    assertThat(chart.columns().get(0).bars())
        .extracting(Bar::y)
        .containsExactly("60.00", "180.00", "0.00", "240.00");
  }

  @Test
  void drawsNothingForWhatIsFree() {
    assertThat(onlyColumn("0", "5").bars()).extracting(Bar::family).containsExactly(1);
  }

  @Test
  void drawsAThinBarWithoutAGap() {
    assertThat(onlyColumn("10", "0.05").bars().get(1).height()).isEqualTo("1.00");
  }

  @Test
  void hasAColumnForADayOfWhichNothingIsKnown() {
    StackedColumns chart =
        StackedColumns.of(
            List.of(day(0, "1"), new Day(FIRST.plusDays(1), State.WITHOUT_RECORDS, "", List.of())));

    assertThat(chart.columns()).hasSize(2);
    assertThat(chart.columns().get(1).bars()).isEmpty();
    assertThat(chart.columns().get(1).state()).isEqualTo(State.WITHOUT_RECORDS);
  }

  @Test
  void fillsTheWidthAndNoMore() {
    StackedColumns chart =
        StackedColumns.of(IntStream.range(0, 31).mapToObj(i -> day(i, "1")).toList());
    Column last = chart.columns().get(30);

    assertThat(new BigDecimal(last.slotX()).add(new BigDecimal(last.slotWidth())))
        .isBetween(new BigDecimal("99.9"), new BigDecimal("100"));
    assertThat(new BigDecimal(last.x()).add(new BigDecimal(last.width())))
        .isLessThan(new BigDecimal(last.slotX()).add(new BigDecimal(last.slotWidth())));
  }

  @Test
  void namesTheMonthWhereItBegins() {
    StackedColumns chart =
        StackedColumns.of(IntStream.range(0, 9).mapToObj(i -> day(i, "1")).toList());

    assertThat(chart.columns())
        .extracting(Column::label)
        .containsExactly("28", "29", "30", "31", "1", "2", "3", "4", "5");
    assertThat(chart.columns())
        .extracting(Column::month)
        .containsExactly("Oct", "", "", "", "Nov", "", "", "", "");
    assertThat(chart.columns()).filteredOn(column -> !column.isMinor()).hasSize(3);
  }

  private static Column onlyColumn(String... amounts) {
    return StackedColumns.of(List.of(day(0, amounts))).columns().get(0);
  }

  private static Day day(int index, String... amounts) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      parts.add(new Part(i, new BigDecimal(amounts[i]), "part " + i));
    }
    return new Day(FIRST.plusDays(index), State.SETTLED, "day " + index, parts);
  }
}
