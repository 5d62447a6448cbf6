package dev.cfbilling.conformance.probe.period;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.probe.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Without days, PayGo usage is from the current billing period of each subscription.
 *
 * <p>Records without a subscription count as one subscription.
 */
final class CurrentPeriodProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(CurrentPeriodProbe.class, "probe.current-period");

  /** The longest month, and one day of tolerance. */
  private static final Duration LONGEST = Duration.ofDays(31 + 1);

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.usage() == Usage.PAYGO;
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(new Question(scope.plain(), "only the current billing period is returned"));
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer answer = answers.to(scope.plain());
    Map<String, Instant> starts = new HashMap<>();
    for (Row row : answer.rows()) {
      if (row.billingPeriodStart().isPresent()) {
        Instant start = row.billingPeriodStart().get();
        judge(row, start, answer, scope, verdict);
        Instant other = starts.putIfAbsent(row.subscription().orElse(""), start);
        if (other != null && !other.equals(start)) {
          verdict.found(
              answer,
              row,
              scope.operation().location(),
              "The record with %s is of another billing period than one before it, of %s;"
                      .formatted(row.named(), other)
                  + " without days only the current one is returned");
        }
      }
    }
  }

  private static void judge(
      Row row, Instant start, ObservedAnswer answer, Scope scope, ProbeFindings verdict) {
    Instant now = scope.days().now();
    Optional<String> problem = Optional.empty();
    if (start.isAfter(now)) {
      problem = Optional.of("its billing period has not begun");
    } else if (!now.isBefore(start.plus(LONGEST))) {
      problem = Optional.of("its billing period is over");
    } else if (row.chargePeriodStart().map(start::isAfter).orElse(false)) {
      problem = Optional.of("its usage is from before its billing period");
    }
    problem.ifPresent(
        what ->
            verdict.found(
                answer,
                row,
                scope.operation().location(),
                "Without days the record with %s is returned, but %s at %s"
                    .formatted(row.named(), what, now)));
  }
}
