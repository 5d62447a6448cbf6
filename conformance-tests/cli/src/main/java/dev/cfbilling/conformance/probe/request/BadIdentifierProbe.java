package dev.cfbilling.conformance.probe.request;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;
import java.util.Map;

/** An invalid id is refused, without a server error. */
final class BadIdentifierProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(BadIdentifierProbe.class, "probe.bad-identifier");

  private static final List<String> NOBODYS = List.of("not-hex", "a".repeat(33), "");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.pathParameters().size() == 1;
  }

  @Override
  public List<Question> questions(Scope scope) {
    return NOBODYS.stream()
        .map(
            id ->
                new Question(
                    asking(id, scope), "the id %s is turned down".formatted(Quote.text(id))))
        .toList();
  }

  private static ApiCall asking(String id, Scope scope) {
    String parameter = scope.pathParameters().keySet().iterator().next();
    return scope.plain().asTrialOf(Map.of(parameter, id));
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    for (String id : NOBODYS) {
      ObservedAnswer answer = answers.to(asking(id, scope));
      if (!answer.isRefusal()) {
        verdict.found(
            answer,
            scope.operation().parameters().get(0).location(),
            "The id %s is answered with %s; an id that can be nobody's is a 4XX"
                .formatted(Quote.text(id), answer.status()));
      }
    }
  }
}
