package dev.cfbilling.conformance.behaviour.record;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Row;
import dev.cfbilling.conformance.behaviour.RowComparison;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Usage;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.behaviour.Window;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.target.Probe;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days of two windows, one behind the other, are those of both together.
 *
 * <p>A month is split: what is lost or doubled only in long answers is found too.
 */
final class SplitBehaviour implements Behaviour {
  private static final Explanation ASKS = Explanation.of(SplitBehaviour.class, "probe.split");

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

  /** The same call as asks whether so many days are allowed, and so no more than a trial. */
  private static Probe whole(Scope scope) {
    return scope.asking(scope.days().closed(DAYS_APART)).asTrial();
  }

  private static Window first(Scope scope) {
    LocalDate from = scope.days().closed(DAYS_APART).from();
    return new Window(from, from.plusDays(FIRST_DAYS - 1));
  }

  private static Window second(Scope scope) {
    return new Window(first(scope).to().plusDays(1), scope.days().lastClosed());
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    Observation whole = answers.to(whole(scope));
    if (!whole.isComparable()) {
      verdict.undecided("the whole can't be compared: it is answered with " + whole.status());
      return;
    }
    Observation first = answers.to(scope.asking(first(scope)));
    Observation second = answers.to(scope.asking(second(scope)));
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
