package dev.cfbilling.conformance.probe.record;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.probe.RowComparison;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Compressed and uncompressed answers are the same, character by character. */
final class EncodingProbe implements Probe {
  private static final Explanation ASKS = Explanation.of(EncodingProbe.class, "probe.encoding");

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

  private static ApiCall uncompressed(Scope scope) {
    return scope.steady().withHeader("Accept-Encoding", IDENTITY);
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer usual = answers.to(scope.steady());
    ObservedAnswer plain = answers.to(uncompressed(scope));
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

  private static List<Row> closed(Scope scope, ObservedAnswer answer) {
    LocalDate today = scope.days().earliestToday();
    return answer.rows().stream().filter(row -> row.isBefore(today)).toList();
  }

  private static void report(
      String message, ObservedAnswer answer, Scope scope, ProbeFindings verdict) {
    verdict.found(answer, scope.operation().location(), message);
  }
}
