package dev.cfbilling.example.report;

import static dev.cfbilling.example.report.Reports.correction;
import static dev.cfbilling.example.report.Reports.usage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.usage.UsageRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostTableTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final List<LocalDate> DAYS = FIRST.datesUntil(FIRST.plusDays(3)).toList();

  @Test
  void addsUpByFamilyAndByDay() {
    CostTable costs =
        table(
            usage(1, "R2", "0.1", "USD"),
            usage(1, "R2", "0.2", "USD"),
            usage(2, "R2", "0.3", "USD"),
            usage(2, "Workers", "5", "USD"));

    assertThat(costs.families()).extracting(Series::name).containsExactly("Workers", "R2");
    assertThat(costs.families().get(1).total()).hasToString("0.6 USD");
    assertThat(costs.families().get(1).on(FIRST).orElseThrow()).hasToString("0.3 USD");
    assertThat(costs.on(FIRST.plusDays(1)).orElseThrow()).hasToString("5.3 USD");
    assertThat(costs.total()).hasToString("5.6 USD");
  }

  @Test
  void tellsADayThatIsFreeFromOneThatIsNotReported() {
    CostTable costs = table(usage(1, "R2", "0", "USD"), usage(2, "R2", null, null));

    assertThat(costs.on(FIRST).orElseThrow()).hasToString("0 USD");
    assertThat(costs.on(FIRST.plusDays(1))).isEmpty();
  }

  @Test
  void takesCorrectionsOff() {
    CostTable costs = table(usage(1, "R2", "1", "USD"), correction(1, "R2", "-3", "USD"));

    assertThat(costs.total()).hasToString("-2 USD");
  }

  @Test
  void keepsCurrenciesApart() {
    List<CostTable> tables =
        CostTable.of(List.of(usage(1, "R2", "1", "USD"), usage(1, "R2", "2", "EUR")), DAYS);

    assertThat(tables).extracting(CostTable::currency).containsExactly("EUR", "USD");
    assertThat(tables)
        .extracting(table -> table.total().toString())
        .containsExactly("2 EUR", "1 USD");
    assertThat(tables.get(0).families().get(0).total()).hasToString("2 EUR");
  }

  @Test
  void isNoneWithoutCosts() {
    assertThat(CostTable.of(List.of(usage(1, "R2", null, "USD")), DAYS)).isEmpty();
  }

  @Test
  void putsWhatIsLeftOfTheFamiliesTogether() {
    CostTable costs = table(costing(9));

    List<Series> largest = costs.largest(7);

    assertThat(largest).hasSize(8);
    assertThat(largest.get(7).name()).isEqualTo("Other (2)");
    assertThat(largest.get(7).total()).hasToString("3 USD");
    assertThat(largest.get(7).on(FIRST).orElseThrow()).hasToString("3 USD");
  }

  @Test
  void putsNothingTogetherThatIsOne() {
    assertThat(table(costing(8)).largest(7)).extracting(Series::name).contains("Family 1");
  }

  @Test
  void namesTheMeterWhereThereIsNoFamily() {
    assertThat(table(usage(1, null, "1", "USD")).families())
        .extracting(Series::name)
        .containsExactly("null Requests");
  }

  @Test
  void refusesACostInNoCurrency() {
    assertThatThrownBy(() -> table(usage(1, "R2", "1", null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has a cost and no currency");
  }

  private static UsageRecord[] costing(int families) {
    return IntStream.rangeClosed(1, families)
        .mapToObj(i -> usage(1, "Family " + i, String.valueOf(i), "USD"))
        .toArray(UsageRecord[]::new);
  }

  private static CostTable table(UsageRecord... usage) {
    return CostTable.of(List.of(usage), DAYS).get(0);
  }
}
