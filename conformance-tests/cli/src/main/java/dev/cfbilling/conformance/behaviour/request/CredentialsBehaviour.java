package dev.cfbilling.conformance.behaviour.request;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.target.Probe;
import dev.cfbilling.conformance.target.Probe.Access;
import java.util.List;

/**
 * Whoever does not identify himself is turned down, and what was sent is not sent back.
 *
 * <p>With which status differs from path to path, as public reports have it.
 */
final class CredentialsBehaviour implements Behaviour {
  private static final Explanation ASKS =
      Explanation.of(CredentialsBehaviour.class, "probe.credentials");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return !scope.operation().security().isEmpty();
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(
        new Question(as(Access.NONE, scope), "without credentials it is turned down"),
        new Question(as(Access.MALFORMED, scope), "a credential without a scheme is turned down"));
  }

  private static Probe as(Access access, Scope scope) {
    return scope.plain().withAccess(access).asTrial();
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    for (Access access : List.of(Access.NONE, Access.MALFORMED)) {
      Observation answer = answers.to(as(access, scope));
      String sent = access == Access.NONE ? "No credential" : "A credential without a scheme";
      if (!answer.isRefusal()) {
        report(
            "",
            "%s is answered with %s; it is turned down with a 4XX".formatted(sent, answer.status()),
            answer,
            scope,
            verdict);
      }
      if (answer.secret()) {
        report(
            "echo",
            sent + " is sent back in the answer; an answer has nothing of a credential",
            answer,
            scope,
            verdict);
      }
    }
  }

  private static void report(
      String clause, String message, Observation answer, Scope scope, Verdict verdict) {
    verdict.found(clause, answer, scope.operation().location().child("security"), message);
  }
}
