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
import java.util.List;
import java.util.stream.IntStream;

/**
 * Up to thirty days may lie between from and to, more than thirty-one may not.
 *
 * <p>"At most 31 days" can be read as days asked for or as days apart: what thirty-one days apart
 * come to is worth knowing, and no departure.
 */
final class WindowBehaviour implements Behaviour {
  private static final Explanation ASKS = Explanation.of(WindowBehaviour.class, "probe.window");

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

  private static Probe apart(int days, Scope scope) {
    return scope.asking(scope.days().closed(days)).asTrial();
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    for (int days : new int[] {ONE_DAY, ALLOWED}) {
      Observation answer = answers.to(apart(days, scope));
      if (!answer.isSuccess()) {
        report("", days, answer, "; up to 31 days are allowed", scope, verdict);
      }
    }
    Observation tooLong = answers.to(apart(TOO_LONG, scope));
    if (!tooLong.isRefusal()) {
      String allowed = "; more than 31 days are a 4XX";
      report("", TOO_LONG, tooLong, allowed, scope, verdict);
    }
    report("edge", UNCLEAR, answers.to(apart(UNCLEAR, scope)), "", scope, verdict);
  }

  private static void report(
      String clause, int days, Observation answer, String allowed, Scope scope, Verdict verdict) {
    verdict.found(
        clause,
        answer,
        scope.place(Scope.TO),
        "%s, %s days apart, is answered with %s%s"
            .formatted(answer.asked(), days, answer.status(), allowed));
  }
}
