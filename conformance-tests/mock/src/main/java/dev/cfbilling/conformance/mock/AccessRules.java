package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Organization;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import java.util.Optional;

/**
 * Refuses accounts, organizations and operations that a known caller may not see, with 403, and the
 * PayGo paths where they are gone, with 404. Credentials are the business of {@link Requester}.
 */
final class AccessRules {
  private final Customers customers;
  private final Scenario scenario;

  AccessRules(Customers customers, Scenario scenario) {
    this.customers = customers;
    this.scenario = scenario;
  }

  /** The refusal; empty when the call is allowed. */
  Optional<MockAnswer> refuse(OperationCall call, Resource resource) {
    boolean ofOrganization = resource == Resource.ORGANIZATION_USAGE;
    Optional<Organization> owner =
        ofOrganization ? customers.organization(call.id()) : customers.organizationOf(call.id());
    if (owner.isEmpty() && !ofOrganization) {
      return Optional.of(Refusals.foreignAccount());
    }
    boolean closed = owner.map(Organization::restricted).orElse(false);
    if (closed || (scenario.has(Effect.NO_ACCESS) && call.operation().restricted())) {
      return Optional.of(Refusals.noPermission());
    }
    return scenario.has(Effect.NO_PAYGO) && resource.isPaygoUsage()
        ? Optional.of(Refusals.noRoute(call.url()))
        : Optional.empty();
  }
}
