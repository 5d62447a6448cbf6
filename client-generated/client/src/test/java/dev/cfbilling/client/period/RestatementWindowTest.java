package dev.cfbilling.client.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestatementWindowTest {
  /** In Auckland, where the tests run, it is the 22nd. */
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T23:30:00Z"));

  @Test
  void isTheLastFourDaysInUtc() {
    assertThat(RestatementWindow.DEFAULT.range(CLOCK))
        .isEqualTo(new DateRange(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 21)));
    assertThat(new RestatementWindow(1).range(CLOCK).length()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-17, false", "2026-11-18, true", "2026-11-21, true", "2026-11-22, true"})
  void tellsWhichDaysMayChange(LocalDate day, boolean mayChange) {
    assertThat(RestatementWindow.DEFAULT.mayChange(day, CLOCK)).isEqualTo(mayChange);
  }

  @Test
  void refusesToLeaveTodayOut() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RestatementWindow(0));
  }
}
