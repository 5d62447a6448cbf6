package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Organization;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import dev.cfbilling.conformance.mock.data.SeededIds;
import dev.cfbilling.conformance.mock.usage.Arrival;
import dev.cfbilling.conformance.mock.usage.Consumption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers valid requests, resource by resource. */
public final class ResourceAnswers {
  private final Customers customers;
  private final SeededIds ids;
  private final Scenario scenario;
  private final Clock clock;
  private final Optional<LocalDate> edition;

  /**
   * @param edition the first day of the contract's; empty for a contract of all days
   */
  public ResourceAnswers(
      Customers customers,
      SeededIds ids,
      Scenario scenario,
      Clock clock,
      Optional<LocalDate> edition) {
    this.customers = customers;
    this.ids = ids;
    this.scenario = scenario;
    this.clock = clock;
    this.edition = edition;
  }

  /**
   * The body of a success.
   *
   * @param id of the account or the organization in the path; the account is known
   * @param known what the contract has for its records
   */
  public Envelope of(Resource resource, String id, AskedUsage query, KnownProperties known) {
    Consumption consumption = new Consumption(ids, arrival(), clock.instant());
    Envelope answer =
        resource == Resource.ORGANIZATION_USAGE
            ? focus(accounts(id), query, consumption, known)
            : ofAccount(resource, account(id), query, consumption, known);
    return scenario.has(Effect.NULLS) && resource != Resource.BILLING_PROFILE
        ? answer.withNullLists()
        : answer;
  }

  private Envelope ofAccount(
      Resource resource,
      Account account,
      AskedUsage query,
      Consumption consumption,
      KnownProperties known) {
    PaygoTerms terms =
        resource == Resource.PAYGO_USAGE ? new PaygoTerms(scenario) : PaygoTerms.PLAIN;
    PaygoUsage paygo =
        new PaygoUsage(consumption, new PaygoRecord(scenario), account, query, terms);
    return switch (resource) {
      case BILLING_PROFILE -> Envelope.success(ProfileAnswer.of(account, ids, consumption.today()));
      case FIRST_PAYGO_USAGE -> Envelope.success(paygo.onFirstPath());
      case SECOND_PAYGO_USAGE -> Envelope.success(paygo.onSecondPath(known));
      case PAYGO_USAGE -> Envelope.success(paygo.onNewestPath());
      case PAYGO_COVERAGE -> Envelope.success(CoverageAnswer.of(account, scenario));
      case ACCOUNT_USAGE, ACCOUNT_USAGE_QUERY, ORGANIZATION_USAGE ->
          focus(List.of(account), query, consumption, known);
      case BILLABLE_METRICS ->
          Envelope.success(new MetricsAnswer(consumption, terms(known)).of(account, query));
    };
  }

  private Arrival arrival() {
    if (scenario.has(Effect.LATE)) {
      return Arrival.LATE;
    }
    return scenario.has(Effect.RESTATED) ? Arrival.RESTATED : Arrival.AT_ONCE;
  }

  private Envelope focus(
      List<Account> accounts, AskedUsage query, Consumption consumption, KnownProperties known) {
    return Envelope.success(new FocusUsage(consumption, terms(known)).of(accounts, query));
  }

  private FocusTerms terms(KnownProperties known) {
    return new FocusTerms(scenario, edition, known);
  }

  private Account account(String id) {
    return customers.account(id).orElseThrow(() -> new IllegalArgumentException(id));
  }

  /** The organization's accounts; none of an unknown organization, as the API documents. */
  private List<Account> accounts(String organization) {
    return customers.organization(organization).map(Organization::accounts).orElse(List.of());
  }
}
