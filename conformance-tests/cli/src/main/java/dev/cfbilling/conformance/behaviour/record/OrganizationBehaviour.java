package dev.cfbilling.conformance.behaviour.record;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Row;
import dev.cfbilling.conformance.behaviour.RowComparison;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.target.Ids;
import dev.cfbilling.conformance.target.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The usage of an organization is that of its accounts together.
 *
 * <p>Which accounts it has, the API does not say here: only where all are known can one be told
 * that does not belong to it.
 */
final class OrganizationBehaviour implements Behaviour {
  private static final Explanation ASKS =
      Explanation.of(OrganizationBehaviour.class, "probe.organization");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.isOf(Resource.ORGANIZATION_USAGE) && scope.hasDays();
  }

  @Override
  public List<Question> questions(Scope scope) {
    List<Question> questions = new ArrayList<>();
    questions.add(new Question(scope.steady(), "this is every account"));
    for (String account : scope.ids().accounts()) {
      ofAccount(account, scope)
          .ifPresent(probe -> questions.add(new Question(probe, "this is one of its accounts")));
    }
    return questions;
  }

  private static Optional<Probe> ofAccount(String account, Scope scope) {
    Optional<Operation> operation = scope.sibling(Resource.ACCOUNT_USAGE);
    return operation.map(known -> scope.steady().to(known).withPath(Map.of(Ids.ACCOUNT, account)));
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    if (scope.sibling(Resource.ACCOUNT_USAGE).isEmpty() || scope.ids().accounts().isEmpty()) {
      verdict.undecided("no account of it can be asked about");
      return;
    }
    Observation organization = answers.to(scope.steady());
    for (String account : scope.ids().accounts()) {
      ofAccount(account, scope)
          .ifPresent(probe -> compare(account, organization, answers.to(probe), scope, verdict));
    }
    if (scope.ids().complete()) {
      reportForeign(organization, scope, verdict);
    }
  }

  private static void compare(
      String account, Observation organization, Observation own, Scope scope, Verdict verdict) {
    List<Row> told =
        organization.rows().stream().filter(row -> row.account().equals(account)).toList();
    new RowComparison("the organization's answer", "the account's own, " + own.number() + ",")
        .quantities(told, own.rows())
        .forEach(
            difference ->
                verdict.found(
                    organization,
                    scope.operation().location(),
                    difference.message() + "; an organization is the sum of its accounts"));
  }

  private static void reportForeign(Observation organization, Scope scope, Verdict verdict) {
    for (Row row : organization.rows()) {
      if (!scope.ids().accounts().contains(row.account())) {
        verdict.found(
            organization,
            row,
            scope.operation().location(),
            "The record with %s is of account %s, which is none of the organization's"
                .formatted(row.key(), Quote.text(row.account())));
      }
    }
  }
}
