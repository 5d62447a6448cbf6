package dev.cfbilling.conformance.mock.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingPeriodsTest {

  @ParameterizedTest(name = "anchor {0}: {1} lies in the cycle from {2}")
  @CsvSource({
    "14, 2026-11-21, 2026-11-14",
    "14, 2026-11-14, 2026-11-14",
    "14, 2026-11-13, 2026-10-14",
    "14, 2026-01-01, 2025-12-14",
    "31, 2026-01-31, 2026-01-31",
    "31, 2026-02-27, 2026-01-31",
    "31, 2026-02-28, 2026-02-28",
    "31, 2026-03-30, 2026-02-28",
    "31, 2028-02-28, 2028-01-31",
    "31, 2028-02-29, 2028-02-29",
    "30, 2026-04-30, 2026-04-30",
    "1, 2026-04-30, 2026-04-01",
  })
  void startsOnItsAnchorOrTheMonthsLastDay(int anchor, LocalDate day, LocalDate start) {
    assertThat(BillingPeriods.anchoredOn(anchor).startOf(day)).isEqualTo(start);
  }

  @Test
  void monthsStartOnTheirFirst() {
    assertThat(BillingPeriods.MONTHS.startOf(LocalDate.of(2026, 2, 28)))
        .isEqualTo(LocalDate.of(2026, 2, 1));
  }
}
