package dev.cfbilling.conformance.timing;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.exchange.AnswerTimes;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Sentences;
import java.time.Duration;
import java.util.List;

/** Warns of answers that took longer than the user allows; no source says how long one may take. */
public final class AnswerTimeCheck implements Check {
  /** Asks only when there is a limit. */
  public static final Explanation ASKS = Explanation.of(AnswerTimeCheck.class, "response.time");

  private final Duration most;

  public AnswerTimeCheck(Duration most) {
    this.most = most;
  }

  @Override
  public List<Explanation> explanations() {
    return List.of(ASKS);
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) {
    subject
        .exchange()
        .response()
        .times()
        .filter(times -> times.whole().toMillis() > most.toMillis())
        .map(times -> finding(subject, times))
        .ifPresent(findings::add);
  }

  private Finding finding(Subject subject, AnswerTimes times) {
    return Finding.aroundBody(
        ASKS,
        subject.operation().location(),
        "The whole answer took %s, its first byte %s; --max-time allows %s"
            .formatted(
                milliseconds(times.whole()), milliseconds(times.firstByte()), milliseconds(most)));
  }

  /** As exact as what is compared. */
  private static String milliseconds(Duration time) {
    return Sentences.number(time.toMillis()) + " ms";
  }
}
