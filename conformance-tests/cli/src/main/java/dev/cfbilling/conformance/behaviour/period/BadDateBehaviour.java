package dev.cfbilling.conformance.behaviour.period;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Usage;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.target.Probe;
import java.time.LocalDate;
import java.util.List;

/**
 * Days that make no sense are turned down: neither a server error nor, without a word, a success.
 */
final class BadDateBehaviour implements Behaviour {
  private static final Explanation ASKS = Explanation.of(BadDateBehaviour.class, "probe.bad-date");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.usage() != Usage.NONE && scope.hasDays();
  }

  @Override
  public List<Question> questions(Scope scope) {
    LocalDate day = scope.days().lastClosed();
    return List.of(
        bad(scope, day.toString(), day.minusDays(1).toString(), "from after to is turned down"),
        bad(scope, "2025-02-30", "2025-03-01", "a day that does not exist is turned down"),
        bad(scope, "yesterday", day.toString(), "a word for a date is turned down"),
        bad(scope, "2025-2-1", "2025-02-02", "a date of another form is turned down"));
  }

  private static Question bad(Scope scope, String from, String to, String why) {
    Probe probe = scope.plain().with(Scope.FROM, from).with(Scope.TO, to).asTrial();
    return new Question(probe, why);
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    for (Question question : questions(scope)) {
      Observation answer = answers.to(question.probe());
      if (!answer.isRefusal()) {
        verdict.found(
            answer,
            scope.place(Scope.FROM),
            "%s is answered with %s; %s, with a 4XX"
                .formatted(answer.asked(), answer.status(), question.why()));
      }
    }
  }
}
