package dev.cfbilling.client.period;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.client.model.PaygoSubscription;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillingCycleTest {

  private static DateRange range(String from, String to) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
  }

  @ParameterizedTest(name = "anchor {0}, on {1}: {2} to {3}")
  @CsvSource({
    "2026-01-14, 2026-10-13, 2026-09-14, 2026-10-13",
    "2026-01-14, 2026-10-14, 2026-10-14, 2026-11-13",
    "2026-01-14, 2025-12-31, 2025-12-14, 2026-01-13", // before the anchor
    "2026-01-01, 2026-02-15, 2026-02-01, 2026-02-28",
    "2026-01-01, 2026-12-31, 2026-12-01, 2026-12-31",
    "2025-08-31, 2026-02-27, 2026-01-31, 2026-02-27", // February has no 31st
    "2025-08-31, 2026-02-28, 2026-02-28, 2026-03-30",
    "2025-08-31, 2026-03-31, 2026-03-31, 2026-04-29", // and it does not stay the 28th
    "2025-08-31, 2028-02-28, 2028-01-31, 2028-02-28", // a leap year
    "2025-08-31, 2028-02-29, 2028-02-29, 2028-03-30",
    "2025-08-30, 2026-02-28, 2026-02-28, 2026-03-29",
    "2025-08-29, 2026-02-28, 2026-02-28, 2026-03-28",
    "2025-08-29, 2028-02-29, 2028-02-29, 2028-03-28",
    "2024-02-29, 2026-03-01, 2026-02-28, 2026-03-28", // anchored on a leap day
    "2025-08-31, 2100-02-28, 2100-02-28, 2100-03-30", // no leap year
  })
  void findsThePeriodOfADay(LocalDate anchor, LocalDate day, LocalDate from, LocalDate to) {
    assertThat(new BillingCycle(anchor).periodOn(day)).isEqualTo(new DateRange(from, to));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 14, 27, 28, 29, 30, 31})
  void givesEachDayOnePeriod(int dayOfMonth) {
    BillingCycle cycle = new BillingCycle(LocalDate.of(2024, 1, dayOfMonth));
    DateRange years = range("2023-06-15", "2029-03-02");

    List<DateRange> periods = cycle.periodsIn(years);

    DateRange all = new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to());
    assertThat(periods.stream().flatMap(DateRange::days))
        .containsExactlyElementsOf(all.days().toList());
    assertThat(periods)
        .allSatisfy(
            period -> {
              assertThat(period.length()).isBetween(28L, 31L);
              assertThat(period.days()).allMatch(day -> cycle.periodOn(day).equals(period));
            });
  }

  @Test
  void findsThePeriodsOfACalendarMonth() {
    BillingCycle cycle = new BillingCycle(LocalDate.of(2026, 1, 14));

    assertThat(cycle.periodsIn(DateRange.of(YearMonth.of(2026, 10))))
        .containsExactly(range("2026-09-14", "2026-10-13"), range("2026-10-14", "2026-11-13"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-13T23:59:59Z, 2026-09-14",
    "2026-10-14T00:00:00Z, 2026-10-14",
  })
  void knowsTheCurrentPeriodInUtc(Instant now, LocalDate from) {
    BillingCycle cycle = BillingCycle.anchoredAt(OffsetDateTime.parse("2026-01-14T00:00:00Z"));

    assertThat(cycle.currentPeriod(InstantSource.fixed(now)).from()).isEqualTo(from);
  }

  @Test
  void takesTheAnchorsDayInUtc() {
    assertThat(BillingCycle.anchoredAt(OffsetDateTime.parse("2026-01-15T01:00:00+02:00")))
        .isEqualTo(new BillingCycle(LocalDate.of(2026, 1, 14)));
  }

  @Test
  void takesTheAnchorAndNotTheStartOfASubscription() {
    PaygoSubscription subscription =
        PaygoSubscription.builder()
            .id("7QK2M5ZB4XNTH3WD6RVJ8CPYLA")
            .startTimestamp(OffsetDateTime.parse("2025-12-20T08:15:42Z"))
            .billingCycleAnchorTimestamp(OffsetDateTime.parse("2026-01-14T00:00:00Z"))
            .build();

    assertThat(BillingCycle.of(subscription).anchor()).isEqualTo("2026-01-14");
  }

  @ParameterizedTest(name = "{0} to {1}: from {2}")
  @CsvSource({
    "2026-10-20, 2026-10-25, 2026-10-14",
    "2026-10-14, 2026-10-14, 2026-10-14",
    "2026-10-01, 2026-10-31, 2026-09-14",
  })
  void widensARangeToTheStartOfItsPeriod(LocalDate from, LocalDate to, LocalDate widened) {
    BillingCycle cycle = new BillingCycle(LocalDate.of(2026, 1, 14));

    assertThat(cycle.widen(new DateRange(from, to))).isEqualTo(new DateRange(widened, to));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 14, 28, 29, 30, 31})
  void widensForAnyCycle(int dayOfMonth) {
    BillingCycle cycle = new BillingCycle(LocalDate.of(2024, 1, dayOfMonth));

    range("2024-01-01", "2026-12-31")
        .days()
        .map(day -> new DateRange(day, day))
        .forEach(
            day ->
                assertThat(BillingCycle.widenForAny(day).contains(cycle.widen(day).from()))
                    .as("%s", day)
                    .isTrue());
  }
}
