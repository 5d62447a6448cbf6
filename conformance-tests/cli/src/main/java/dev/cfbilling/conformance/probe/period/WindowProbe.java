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
import java.util.List;
import java.util.stream.IntStream;

/**
 * From and to may be up to thirty days apart, and no more than thirty-one.
 *
 * <p>"At most 31 days" may count days requested or days apart. The report says what a window of
 * thirty-one days apart gets; either answer conforms.
 */
final class WindowProbe implements Probe {
  private static final Explanation ASKS = Explanation.of(WindowProbe.class, "probe.window");

  private static final int ONE_DAY = 0;
  private static final int ALLOWED = 30;
  private static final int UNCLEAR = 31;
  private static final int TOO_LONG = 32;

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.usage() == Usage.COST_AND_USAGE && scope.hasDays();
  }

  @Override
  public List<Question> questions(Scope scope) {
    return IntStream.of(ONE_DAY, ALLOWED, UNCLEAR, TOO_LONG)
        .mapToObj(apart -> new Question(apart(apart, scope), expected(apart)))
        .toList();
  }

  private static String expected(int apart) {
    return switch (apart) {
      case TOO_LONG -> "32 days apart are turned down";
      case UNCLEAR -> "31 days apart may be returned or turned down";
      default -> apart + " days apart are returned";
    };
  }

  private static ApiCall apart(int days, Scope scope) {
    return scope.asking(scope.days().closed(days)).asTrial();
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    for (int days : new int[] {ONE_DAY, ALLOWED}) {
      ObservedAnswer answer = answers.to(apart(days, scope));
      if (!answer.isSuccess()) {
        verdict.found(
            "", answer, scope.place(Scope.TO), said(answer, days) + "; up to 31 days are allowed");
      }
    }
    ObservedAnswer tooLong = answers.to(apart(TOO_LONG, scope));
    if (!tooLong.isRefusal()) {
      String allowed = "; more than 31 days are a 4XX";
      verdict.found("", tooLong, scope.place(Scope.TO), said(tooLong, TOO_LONG) + allowed);
    }
    ObservedAnswer unclear = answers.to(apart(UNCLEAR, scope));
    verdict.found("edge", unclear, scope.place(Scope.TO), said(unclear, UNCLEAR));
  }

  private static String said(ObservedAnswer answer, int days) {
    return "%s, %s days apart, is answered with %s"
        .formatted(answer.asked(), days, answer.status());
  }
}
