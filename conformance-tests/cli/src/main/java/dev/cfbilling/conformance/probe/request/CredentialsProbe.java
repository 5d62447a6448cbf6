package dev.cfbilling.conformance.probe.request;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import dev.cfbilling.conformance.target.ApiCall.Access;
import java.util.List;

/**
 * A call with no credentials, or with malformed ones, is refused. The answer never repeats a
 * credential.
 *
 * <p>Any 4XX will do: according to public reports, the status differs from path to path.
 */
final class CredentialsProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(CredentialsProbe.class, "probe.credentials");

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

  private static ApiCall as(Access access, Scope scope) {
    return scope.plain().withAccess(access).asTrial();
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    for (Access access : List.of(Access.NONE, Access.MALFORMED)) {
      ObservedAnswer answer = answers.to(as(access, scope));
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
      String clause, String message, ObservedAnswer answer, Scope scope, ProbeFindings verdict) {
    verdict.found(clause, answer, scope.operation().location().child("security"), message);
  }
}
