package dev.cfbilling.conformance.probe.query;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.probe.RowComparison;
import dev.cfbilling.conformance.probe.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A query of two values of a filter returns what one query of each returns together. */
final class QueryUnionProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(QueryUnionProbe.class, "probe.query-union");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return Queries.areIn(scope);
  }

  @Override
  public List<Question> questions(Scope scope) {
    return QueryFilter.in(scope)
        .flatMap(
            filter ->
                Stream.of(
                    new Question(filter.both(scope), "this is both"),
                    new Question(filter.one(scope), "this is one of them"),
                    new Question(filter.other(scope), "this is the other")))
        .toList();
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    QueryFilter.in(scope).forEach(filter -> judge(filter, scope, answers, verdict));
  }

  private static void judge(
      QueryFilter filter, Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer both = answers.to(filter.both(scope));
    ObservedAnswer one = answers.to(filter.one(scope));
    ObservedAnswer other = answers.to(filter.other(scope));
    Optional<ObservedAnswer> refused =
        Stream.of(both, one, other).filter(answer -> !answer.isComparable()).findFirst();
    if (refused.isPresent()) {
      verdict.undecided(
          "%s is answered with %s".formatted(refused.get().asked(), refused.get().status()));
      return;
    }
    List<Row> parts = Stream.concat(one.rows().stream(), other.rows().stream()).toList();
    if (both.rows().isEmpty() && parts.isEmpty()) {
      verdict.undecided("no usage of that week has a %s of two".formatted(filter.title()));
      return;
    }
    new RowComparison(
            "the answer for both, %s,".formatted(both.number()),
            "the answers for each %s, %s and %s,"
                .formatted(filter.title(), one.number(), other.number()))
        .quantities(both.rows(), parts)
        .forEach(
            difference ->
                verdict.found(
                    both,
                    scope.operation().location(),
                    difference.message() + "; of several any matches"));
  }
}
