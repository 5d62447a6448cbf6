package dev.cfbilling.conformance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-11-21T06:00:00Z, 2026-11-21, 2026-11-21, 2026-11-21",
    "2026-11-21T00:59:59Z, 2026-11-20, 2026-11-21, 2026-11-21",
    "2026-11-21T23:00:00Z, 2026-11-21, 2026-11-21, 2026-11-22"
  })
  void holdEitherDayForTodayAroundMidnight(
      Instant now, String earliest, String today, String latest) {
    Days days = new Days(now);

    assertThat(days.earliestToday()).isEqualTo(earliest);
    assertThat(days.today()).isEqualTo(today);
    assertThat(days.latestToday()).isEqualTo(latest);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-11-21T06:00:00Z, from=2026-11-10&to=2026-11-16",
    "2027-01-03T06:00:00Z, from=2026-12-23&to=2026-12-29",
    "2028-03-05T06:00:00Z, from=2028-02-23&to=2028-02-29"
  })
  void leaveTheDaysOutThatMayBeRestated(Instant now, String week) {
    assertThat(new Days(now).closedWeek()).hasToString(week);
  }
}
