package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import dev.cfbilling.conformance.mock.usage.MeteredItem;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an edition and a scenario make of FOCUS records.
 *
 * @param edition its first day; empty for whatever any edition has
 * @param known what the contract has for records
 */
record FocusTerms(Scenario scenario, Optional<LocalDate> edition, KnownProperties known) {
  private static final LocalDate RECORDS_OF_CONTRACTS = LocalDate.of(2026, 10, 2);
  private static final LocalDate COSTS_BY_QUERY = LocalDate.of(2026, 10, 15);

  /** The query with costs, if the scenario has them and they need not be asked for. */
  AskedUsage withUnaskedCosts(AskedUsage asked) {
    boolean told =
        scenario.has(Effect.COSTS)
            && (scenario.has(Effect.UNASKED_COSTS) || !isSince(COSTS_BY_QUERY));
    return told && asked.groups().isEmpty() ? asked.withCosts() : asked;
  }

  /** Whether usage is measured for the whole contract; it then has no account and no place. */
  boolean areOfContract(MeteredItem meter) {
    return scenario.has(Effect.CONTRACT_LEVEL)
        && (edition.isEmpty() || isSince(RECORDS_OF_CONTRACTS))
        && meter.account().id().equals(Customers.FIRST_ACCOUNT)
        && meter.isFirst();
  }

  /** Whether the contract wants an account in each record. */
  boolean needAccounts() {
    return known.require("BillingAccountId");
  }

  /** Whether records have such a column, whatever is asked for. */
  boolean haveColumn(String name) {
    return known.has(name);
  }

  private boolean isSince(LocalDate day) {
    return edition.filter(first -> !first.isBefore(day)).isPresent();
  }

  boolean has(Effect effect) {
    return scenario.has(effect);
  }
}
