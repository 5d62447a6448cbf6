package dev.cfbilling.conformance.probe.record;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import dev.cfbilling.conformance.target.Ids;
import java.util.List;
import java.util.Map;

/**
 * An unknown organization is refused, or has no records.
 *
 * <p>The documentation is silent; upstream has said since September 2026 that there are no records.
 * The report says which of the two it is.
 */
final class UnknownOrganizationProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(UnknownOrganizationProbe.class, "probe.unknown-organization");

  private static final String NOBODY = "0123456789abcdef0123456789abcdef";

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.isOf(Resource.ORGANIZATION_USAGE);
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(
        new Question(unknown(scope), "no record is returned of an organization that there is not"));
  }

  private static ApiCall unknown(Scope scope) {
    return scope.plain().asTrialOf(Map.of(Ids.ORGANIZATION, NOBODY));
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer answer = answers.to(unknown(scope));
    boolean empty = answer.isSuccess() && answer.rowCount() == 0;
    boolean fine = answer.isRefusal() || empty;
    verdict.found(
        empty ? "empty" : fine ? "refused" : "",
        answer,
        scope.operation().location(),
        "An organization that there is not is answered with %s and %s records%s"
            .formatted(
                answer.status(), answer.rowCount(), fine ? "" : "; nothing can be told of it"));
  }
}
