package dev.cfbilling.conformance.probe.period;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.probe.Usage;
import dev.cfbilling.conformance.target.ApiCall;
import java.time.LocalDate;
import java.util.List;

/** Invalid dates are refused with a 4XX. */
final class BadDateProbe implements Probe {
  private static final Explanation ASKS = Explanation.of(BadDateProbe.class, "probe.bad-date");

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
    ApiCall call = scope.plain().with(Scope.FROM, from).with(Scope.TO, to).asTrial();
    return new Question(call, why);
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    for (Question question : questions(scope)) {
      ObservedAnswer answer = answers.to(question.call());
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
