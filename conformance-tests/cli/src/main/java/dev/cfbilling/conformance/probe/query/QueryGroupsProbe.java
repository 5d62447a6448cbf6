package dev.cfbilling.conformance.probe.query;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.rule.Tolerance;
import dev.cfbilling.conformance.target.ApiCall;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The groups of a query add up to the usage without groups, for each metric and day. */
final class QueryGroupsProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(QueryGroupsProbe.class, "probe.query-groups");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return Queries.haveTags(scope);
  }

  @Override
  public List<Question> questions(Scope scope) {
    return Stream.concat(
            Stream.of(new Question(Queries.whole(scope), "this is the whole")),
            groupings(scope).map(call -> new Question(call, "these are its groups")))
        .toList();
  }

  private static Stream<ApiCall> groupings(Scope scope) {
    ApiCall byTag = Queries.grouped("TAG", "team", scope);
    return Queries.haveDimensions(scope)
        ? Stream.of(Queries.grouped("DIMENSION", "zone_id", scope), byTag)
        : Stream.of(byTag);
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer whole = answers.to(Queries.whole(scope));
    groupings(scope).forEach(call -> compare(scope, whole, answers.to(call), verdict));
  }

  private static void compare(
      Scope scope, ObservedAnswer whole, ObservedAnswer groups, ProbeFindings verdict) {
    if (!groups.isComparable()) {
      verdict.undecided("the groups can't be compared: they are answered with " + groups.status());
      return;
    }
    DailySums sums = DailySums.of(whole);
    DailySums ofGroups = DailySums.of(groups);
    if (sums.isEmpty() && ofGroups.isEmpty()) {
      verdict.undecided("there is no usage in that week");
      return;
    }
    for (String part : sums.and(ofGroups)) {
      BigDecimal sum = sums.of(part);
      BigDecimal ofGroup = ofGroups.of(part);
      if (!Tolerance.agree(sum, ofGroup)) {
        verdict.found(
            groups,
            scope.operation().location(),
            "To %s the ConsumedQuantity of %s adds up to %s, but to %s without groups, %s"
                .formatted(
                    groups.asked(),
                    part,
                    Tolerance.shown(ofGroup),
                    Tolerance.shown(sum),
                    whole.number()));
      }
    }
  }
}
