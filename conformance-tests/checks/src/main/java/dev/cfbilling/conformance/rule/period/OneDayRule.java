package dev.cfbilling.conformance.rule.period;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Instant;
import java.util.Optional;

/** A charge period is one day, from midnight to midnight UTC. */
final class OneDayRule implements RecordRule {
  /** Only a query can ask for a part of a day. */
  private static final String PART = "part";

  private static final Terms TERMS =
      Terms.of(OneDayRule.class, "usage.one-day", "ChargePeriodStart", "ChargePeriodEnd");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<Instant> start = usage.instant("ChargePeriodStart");
    Optional<Instant> end = usage.instant("ChargePeriodEnd");
    if (start.isEmpty() || end.isEmpty() || !start.get().isBefore(end.get())) {
      return;
    }
    Instant midnight = start.get().truncatedTo(DAYS);
    Instant next = midnight.plus(1, DAYS);
    boolean fromMidnight = start.get().equals(midnight);
    boolean isPart = !end.get().isAfter(start.get().plus(1, DAYS));
    if (!fromMidnight || !end.get().equals(next)) {
      findings.report(
          fromMidnight ? "ChargePeriodEnd" : "ChargePeriodStart",
          isPart && findings.states(PART) ? PART : "",
          ("is %s, of a period from %s to %s; it is to be one day from midnight to midnight"
                  + " in UTC")
              .formatted(
                  usage.sent(fromMidnight ? "ChargePeriodEnd" : "ChargePeriodStart"),
                  usage.sent("ChargePeriodStart"),
                  usage.sent("ChargePeriodEnd")));
    }
  }
}
