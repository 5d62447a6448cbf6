package dev.cfbilling.client.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {

  private static DateRange range(String from, String to) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void splitsAQuarterIntoThirtyOneDaysEach() {
    assertThat(range("2026-01-01", "2026-03-31").windows())
        .containsExactly(
            range("2026-01-01", "2026-01-31"),
            range("2026-02-01", "2026-03-03"),
            range("2026-03-04", "2026-03-31"));
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-10-01, 2026-10-01, 1",
    "2026-10-01, 2026-10-31, 1", // 31 days
    "2026-10-01, 2026-11-01, 2", // 32
    "2026-10-01, 2026-12-01, 2", // 62
    "2026-10-01, 2026-12-02, 3", // 63
    "2024-02-01, 2024-03-02, 1", // 31, with a leap day
    "0000-01-01, 9999-12-31, 117821",
  })
  void makesNoMoreWindowsThanItMust(LocalDate from, LocalDate to, int windows) {
    assertThat(new DateRange(from, to).windows()).hasSize(windows);
  }

  @Test
  void neitherDoublesNorLosesADay() {
    Random random = new Random(31);
    for (int i = 0; i < 500; i++) {
      LocalDate from = LocalDate.ofEpochDay(random.nextInt(40_000));
      DateRange range = new DateRange(from, from.plusDays(random.nextInt(400)));
      int maxDays = 1 + random.nextInt(62);

      List<DateRange> windows = range.windows(maxDays);

      assertThat(windows.stream().flatMap(DateRange::days))
          .containsExactlyElementsOf(range.days().toList());
      assertThat(windows)
          .allSatisfy(window -> assertThat(window.length()).isBetween(1L, (long) maxDays));
    }
  }

  @Test
  void knowsItsDays() {
    DateRange february = DateRange.of(YearMonth.of(2028, 2));

    assertThat(february).isEqualTo(range("2028-02-01", "2028-02-29"));
    assertThat(february.length()).isEqualTo(29);
    assertThat(february.contains(LocalDate.of(2028, 1, 31))).isFalse();
    assertThat(february.contains(LocalDate.of(2028, 2, 1))).isTrue();
    assertThat(february.contains(LocalDate.of(2028, 2, 29))).isTrue();
    assertThat(february.contains(LocalDate.of(2028, 3, 1))).isFalse();
  }

  /** The tests run in the zone of Auckland, where it is another day. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-01T00:00:00Z, 2026-10-01",
    "2026-10-01T23:59:59.999Z, 2026-10-01",
    "2026-09-30T23:59:59Z, 2026-09-30"
  })
  void tellsTheDayInUtc(Instant instant, LocalDate day) {
    assertThat(DateRange.dayOf(instant)).isEqualTo(day);
  }

  @Test
  void refusesARangeWithoutADay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> range("2026-10-02", "2026-10-01"))
        .withMessage(
            "The range from 2026-10-02 to 2026-10-01 has no day; its first must not be after its"
                + " last.");
  }

  @Test
  void refusesYearsThatTheApiCannotBeAskedFor() {
    LocalDate day = LocalDate.of(2026, 10, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(day, LocalDate.MAX));
    assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(LocalDate.MIN, day));
  }

  @Test
  void refusesWindowsWithoutADay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> range("2026-10-01", "2026-10-02").windows(0));
  }
}
