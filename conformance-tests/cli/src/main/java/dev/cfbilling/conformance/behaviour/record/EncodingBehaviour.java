package dev.cfbilling.conformance.behaviour.record;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Row;
import dev.cfbilling.conformance.behaviour.RowComparison;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.target.Probe;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Compressed or not, the answer is the same, down to the last character. */
final class EncodingBehaviour implements Behaviour {
  private static final Explanation ASKS = Explanation.of(EncodingBehaviour.class, "probe.encoding");

  private static final String IDENTITY = "identity";

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return true;
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(
        new Question(scope.steady(), "this may come compressed"),
        new Question(uncompressed(scope), "the same is returned uncompressed"));
  }

  private static Probe uncompressed(Scope scope) {
    return scope.steady().withHeader("Accept-Encoding", IDENTITY);
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    Observation usual = answers.to(scope.steady());
    Observation plain = answers.to(uncompressed(scope));
    String coding = Optional.ofNullable(plain.headers().get("Content-Encoding")).orElse(IDENTITY);
    if (!coding.equalsIgnoreCase(IDENTITY)) {
      report("Asked for no content coding, the answer has one", plain, scope, verdict);
      return;
    }
    if (!usual.result().equals(plain.result())) {
      report(
          "The result is another one without compression than with it, in " + usual.number(),
          plain,
          scope,
          verdict);
    }
    new RowComparison("the answer with compression, " + usual.number() + ",", "the one without")
        .contents(closed(scope, usual), closed(scope, plain))
        .forEach(difference -> report(difference.message(), plain, scope, verdict));
  }

  private static List<Row> closed(Scope scope, Observation answer) {
    LocalDate today = scope.days().earliestToday();
    return answer.rows().stream().filter(row -> row.isBefore(today)).toList();
  }

  private static void report(String message, Observation answer, Scope scope, Verdict verdict) {
    verdict.found(answer, scope.operation().location(), message);
  }
}
