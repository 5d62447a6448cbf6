package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Organization;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import dev.cfbilling.conformance.mock.data.SeededIds;
import dev.cfbilling.conformance.mock.usage.Consumption;
import java.time.Clock;
import java.util.List;

/** Answers valid requests, resource by resource. */
public final class ResourceAnswers {
  private final Customers customers;
  private final SeededIds ids;
  private final Scenario scenario;
  private final Clock clock;

  public ResourceAnswers(Customers customers, SeededIds ids, Scenario scenario, Clock clock) {
    this.customers = customers;
    this.ids = ids;
    this.scenario = scenario;
    this.clock = clock;
  }

  /**
   * The body of a success.
   *
   * @param id of the account or the organization in the path; the account is known
   * @param known what the contract has for its records
   */
  public Envelope of(Resource resource, String id, UsageQuery query, KnownProperties known) {
    Consumption consumption = new Consumption(ids, clock.instant());
    Envelope answer =
        resource == Resource.ORGANIZATION_USAGE
            ? focus(accounts(id), query, consumption)
            : ofAccount(resource, account(id), query, consumption, known);
    return scenario.has(Effect.NULLS) && resource != Resource.BILLING_PROFILE
        ? answer.withNullLists()
        : answer;
  }

  private Envelope ofAccount(
      Resource resource,
      Account account,
      UsageQuery query,
      Consumption consumption,
      KnownProperties known) {
    PaygoUsage paygo = new PaygoUsage(consumption, new PaygoRecord(scenario), account, query);
    return switch (resource) {
      case BILLING_PROFILE -> Envelope.success(ProfileAnswer.of(account, ids, consumption.today()));
      case FIRST_PAYGO_USAGE -> Envelope.success(paygo.onFirstPath());
      case SECOND_PAYGO_USAGE -> Envelope.success(paygo.onSecondPath(known));
      case PAYGO_USAGE -> Envelope.success(paygo.onNewestPath());
      case PAYGO_COVERAGE -> Envelope.success(CoverageAnswer.of(account, scenario));
      case ACCOUNT_USAGE, ACCOUNT_USAGE_QUERY, ORGANIZATION_USAGE ->
          focus(List.of(account), query, consumption);
      case BILLABLE_METRICS -> Envelope.success(JsonOutput.MAPPER.createArrayNode());
    };
  }

  private Envelope focus(List<Account> accounts, UsageQuery query, Consumption consumption) {
    return Envelope.success(new FocusUsage(consumption, scenario).of(accounts, query));
  }

  private Account account(String id) {
    return customers.account(id).orElseThrow(() -> new IllegalArgumentException(id));
  }

  /** The organization's accounts; none of an unknown organization, as the API documents. */
  private List<Account> accounts(String organization) {
    return customers.organization(organization).map(Organization::accounts).orElse(List.of());
  }
}
