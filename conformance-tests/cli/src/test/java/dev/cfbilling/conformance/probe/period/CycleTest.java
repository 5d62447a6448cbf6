package dev.cfbilling.conformance.probe.period;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.probe.AskedDays;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycleTest {

  @ParameterizedTest(name = "day {0}, {1} to {2}: {3}")
  @CsvSource({
    "14, 2026-11-14, 2026-11-14, true",
    "14, 2026-11-15, 2026-12-13, false",
    "31, 2026-11-29, 2026-11-30, true", // the last day of a shorter month
    "31, 2026-12-30, 2026-12-30, false",
    "30, 2027-02-28, 2027-02-28, true",
    "29, 2028-02-28, 2028-02-28, false", // a leap year has a day more
    "29, 2028-02-29, 2028-02-29, true"
  })
  void startsOnItsDayOrOnTheLastOfAShorterMonth(
      int day, LocalDate from, LocalDate to, boolean starts) {
    Cycle cycle = new Cycle(day, LocalDate.parse("2024-01-14"), Optional.empty());

    assertThat(cycle.startsWithin(new AskedDays(from, to))).isEqualTo(starts);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024-01-14, false", "2024-02-14, true", "2024-03-14, false"})
  void startsNeitherBeforeItsSubscriptionNorAfter(LocalDate day, boolean starts) {
    Cycle cycle =
        new Cycle(14, LocalDate.parse("2024-02-01"), Optional.of(LocalDate.parse("2024-03-14")));

    assertThat(cycle.startsWithin(new AskedDays(day, day))).isEqualTo(starts);
  }
}
