package dev.cfbilling.conformance.probe.query;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The groups of a query add up to the usage without groups, for each metric and day. */
final class QueryGroupsProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(QueryGroupsProbe.class, "probe.query-groups");

  private static final String DIMENSION = "zone_id";

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return Queries.haveDimensions(scope);
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(
        new Question(Queries.whole(scope), "this is the whole"),
        new Question(Queries.byDimension(DIMENSION, scope), "these are its groups"));
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer whole = answers.to(Queries.whole(scope));
    ObservedAnswer groups = answers.to(Queries.byDimension(DIMENSION, scope));
    if (!groups.isComparable()) {
      verdict.undecided("the groups can't be compared: they are answered with " + groups.status());
      return;
    }
    Map<String, BigDecimal> sums = sums(whole);
    Map<String, BigDecimal> ofGroups = sums(groups);
    if (sums.isEmpty() && ofGroups.isEmpty()) {
      verdict.undecided("there is no usage in that week");
      return;
    }
    Map<String, BigDecimal> all = new TreeMap<>(sums);
    all.putAll(ofGroups);
    for (String part : all.keySet()) {
      BigDecimal sum = sums.getOrDefault(part, BigDecimal.ZERO);
      BigDecimal ofGroup = ofGroups.getOrDefault(part, BigDecimal.ZERO);
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

  /** The quantity of each metric and day. */
  private static Map<String, BigDecimal> sums(ObservedAnswer answer) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Row row : answer.rows()) {
      String part =
          "%s on %s"
              .formatted(
                  Quote.text(row.metric().orElse("")),
                  row.day().map(LocalDate::toString).orElse("no day"));
      row.consumed().ifPresent(quantity -> sums.merge(part, quantity, BigDecimal::add));
    }
    return sums;
  }
}
