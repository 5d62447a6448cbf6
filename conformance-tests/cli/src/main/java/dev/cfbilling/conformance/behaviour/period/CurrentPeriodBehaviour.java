package dev.cfbilling.conformance.behaviour.period;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Row;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Usage;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.finding.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Without days, PayGo usage is of the current billing period, which each subscription has one of.
 *
 * <p>Where records do not tell their subscription, two periods may well belong to two of them.
 */
final class CurrentPeriodBehaviour implements Behaviour {
  private static final Explanation ASKS =
      Explanation.of(CurrentPeriodBehaviour.class, "probe.current-period");

  /** The longest month, and a day for whoever bills it. */
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
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    Observation answer = answers.to(scope.plain());
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
                      .formatted(row.key(), other)
                  + " without days only the current one is returned");
        }
      }
    }
  }

  private static void judge(
      Row row, Instant start, Observation answer, Scope scope, Verdict verdict) {
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
                    .formatted(row.key(), what, now)));
  }
}
