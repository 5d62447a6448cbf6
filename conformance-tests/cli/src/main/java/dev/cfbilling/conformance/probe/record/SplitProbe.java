package dev.cfbilling.conformance.probe.record;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.AskedDays;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.probe.RowComparison;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.probe.Usage;
import dev.cfbilling.conformance.target.ApiCall;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two adjacent windows return the same records as both in one window.
 *
 * <p>A month is split, because only long answers may lose or double a record.
 */
final class SplitProbe implements Probe {
  private static final Explanation ASKS = Explanation.of(SplitProbe.class, "probe.split");

  private static final int DAYS_APART = 30;
  private static final int FIRST_DAYS = 10;

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
    return List.of(
        new Question(whole(scope), "this is the whole"),
        new Question(scope.asking(first(scope)), "this is the first part of it"),
        new Question(scope.asking(second(scope)), "this is the rest of it"));
  }

  /** The same call as the window probe's; a trial, since it may be refused. */
  private static ApiCall whole(Scope scope) {
    return scope.asking(scope.days().closed(DAYS_APART)).asTrial();
  }

  private static AskedDays first(Scope scope) {
    LocalDate from = scope.days().closed(DAYS_APART).from();
    return new AskedDays(from, from.plusDays(FIRST_DAYS - 1));
  }

  private static AskedDays second(Scope scope) {
    return new AskedDays(first(scope).to().plusDays(1), scope.days().lastClosed());
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer whole = answers.to(whole(scope));
    if (!whole.isComparable()) {
      verdict.undecided("the whole can't be compared: it is answered with " + whole.status());
      return;
    }
    ObservedAnswer first = answers.to(scope.asking(first(scope)));
    ObservedAnswer second = answers.to(scope.asking(second(scope)));
    List<Row> parts = Stream.concat(first.rows().stream(), second.rows().stream()).toList();
    String partNames =
        "the two parts, %s to %s and %s to %s"
            .formatted(first.number(), first.asked(), second.number(), second.asked());
    new RowComparison("the whole, %s to %s,".formatted(whole.number(), whole.asked()), partNames)
        .quantities(whole.rows(), parts)
        .forEach(
            difference ->
                verdict.found(
                    whole,
                    scope.place(Scope.FROM),
                    difference.message() + "; these days are closed, so that both are the same"));
  }
}
