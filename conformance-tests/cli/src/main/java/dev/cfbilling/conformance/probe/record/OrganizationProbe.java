package dev.cfbilling.conformance.probe.record;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.probe.RowComparison;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import dev.cfbilling.conformance.target.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An organization's usage is the sum of its accounts' usage.
 *
 * <p>This API does not list an organization's accounts. A foreign record is recognised only if the
 * user has named all accounts.
 */
final class OrganizationProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(OrganizationProbe.class, "probe.organization");

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
          .ifPresent(call -> questions.add(new Question(call, "this is one of its accounts")));
    }
    return questions;
  }

  private static Optional<ApiCall> ofAccount(String account, Scope scope) {
    Optional<Operation> operation = scope.sibling(Resource.ACCOUNT_USAGE);
    return operation.map(known -> scope.steady().to(known).withPath(Map.of(Ids.ACCOUNT, account)));
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    if (scope.sibling(Resource.ACCOUNT_USAGE).isEmpty() || scope.ids().accounts().isEmpty()) {
      verdict.undecided("no account of it can be asked about");
      return;
    }
    ObservedAnswer organization = answers.to(scope.steady());
    for (String account : scope.ids().accounts()) {
      ofAccount(account, scope)
          .ifPresent(call -> compare(account, organization, answers.to(call), scope, verdict));
    }
    if (scope.ids().complete()) {
      reportForeign(organization, scope, verdict);
    }
  }

  private static void compare(
      String account,
      ObservedAnswer organization,
      ObservedAnswer own,
      Scope scope,
      ProbeFindings verdict) {
    List<Row> told =
        organization.rows().stream().filter(row -> row.account().equals(account)).toList();
    // Usage of a whole contract is of no account, and told in both answers.
    List<Row> ofAccount = own.rows().stream().filter(row -> !row.account().isEmpty()).toList();
    new RowComparison("the organization's answer", "the account's own, " + own.number() + ",")
        .quantities(told, ofAccount)
        .forEach(
            difference ->
                verdict.found(
                    organization,
                    scope.operation().location(),
                    difference.message() + "; an organization is the sum of its accounts"));
  }

  private static void reportForeign(
      ObservedAnswer organization, Scope scope, ProbeFindings verdict) {
    for (Row row : organization.rows()) {
      if (!row.account().isEmpty() && !scope.ids().accounts().contains(row.account())) {
        verdict.found(
            organization,
            row,
            scope.operation().location(),
            "The record with %s is of account %s, which is none of the organization's"
                .formatted(row.named(), Quote.text(row.account())));
      }
    }
  }
}
