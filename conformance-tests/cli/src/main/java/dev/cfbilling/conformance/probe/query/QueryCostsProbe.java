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

/** A query of costs returns the records of usage of the same days, with the same quantities. */
final class QueryCostsProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(QueryCostsProbe.class, "probe.query-costs");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return Queries.haveCosts(scope);
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(
        new Question(Queries.whole(scope), "this is usage"),
        new Question(Queries.costs(scope), "these are its costs"));
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer usage = answers.to(Queries.whole(scope));
    ObservedAnswer costs = answers.to(Queries.costs(scope));
    if (!costs.isComparable()) {
      verdict.undecided("costs can't be compared: they are answered with " + costs.status());
      return;
    }
    if (costs.rows().isEmpty()) {
      verdict.undecided("the account has no costs in that week");
      return;
    }
    new RowComparison("usage, %s,".formatted(usage.number()), "costs, " + costs.number())
        .quantities(charges(usage), charges(costs))
        .forEach(
            difference ->
                verdict.found(
                    costs,
                    scope.operation().location(),
                    difference.message() + "; costs are of the same records"));
  }

  /** A correction may be of a cost alone. */
  private static List<Row> charges(ObservedAnswer answer) {
    return answer.rows().stream().filter(row -> !row.isCorrection()).toList();
  }
}
