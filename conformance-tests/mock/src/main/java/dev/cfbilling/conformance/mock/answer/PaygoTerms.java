package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import dev.cfbilling.conformance.mock.usage.BillingPeriods;
import dev.cfbilling.conformance.mock.usage.RequestedDays;
import dev.cfbilling.conformance.mock.usage.Statement.Line;
import java.time.LocalDate;

/** What a scenario makes of the days and records of the newest PayGo path. */
record PaygoTerms(Scenario scenario) {
  private static final int KEPT_DAYS = 108;

  /** The older paths, of which nothing else is reported. */
  static final PaygoTerms PLAIN = new PaygoTerms(Scenario.DEFAULT);

  /** The first day where none is asked for. */
  LocalDate usualStart(BillingPeriods cycle, LocalDate to) {
    LocalDate start = cycle.startOf(to);
    return scenario.has(Effect.TWO_PERIODS) ? cycle.startOf(start.minusDays(1)) : start;
  }

  /** Those of the days whose usage is kept. */
  RequestedDays kept(RequestedDays days, LocalDate today) {
    return scenario.has(Effect.KEPT_108_DAYS) ? days.startingAt(today.minusDays(KEPT_DAYS)) : days;
  }

  /** Whether a subscription has an answer for these days: a billing cycle starts on one of them. */
  boolean answer(RequestedDays days, BillingPeriods cycle) {
    LocalDate last = cycle.startOf(days.to());
    boolean two = !cycle.startOf(last.minusDays(1)).isBefore(days.from());
    return !last.isBefore(days.from()) && !(two && scenario.has(Effect.NOTHING_OVER_ANCHORS));
  }

  /** Whether records are of a zone each. */
  boolean tellZones() {
    return !scenario.has(Effect.QUOTED_NAMES);
  }

  /** Whether a record of usage is told. */
  boolean tell(Line line, RequestedDays days) {
    boolean goesOn = line.periodStart().isBefore(days.from());
    boolean free = line.charge().costSoFar().signum() == 0;
    return !(goesOn && scenario.has(Effect.STARTED_PERIODS))
        && !(free && scenario.has(Effect.NO_FREE_ROWS));
  }
}
