package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Organization;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import java.util.List;
import java.util.Optional;

/**
 * Refuses accounts, organizations and operations that a known caller may not see, with 403, and
 * what is not there in a scenario, with 404 or 405. Credentials are the business of {@link
 * Requester}.
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
    if (scenario.has(Effect.CODE_1171) && call.operation().restricted()) {
      return Optional.of(Refusals.noEntitlement());
    }
    if (scenario.has(Effect.NO_POST) && resource == Resource.ACCOUNT_USAGE_QUERY) {
      return Optional.of(Refusals.methodNotAllowed(List.of("GET", "HEAD")));
    }
    return isGone(resource) ? Optional.of(Refusals.noRoute(call.url())) : Optional.empty();
  }

  private boolean isGone(Resource resource) {
    return (scenario.has(Effect.NO_PAYGO) && resource.isPaygoUsage())
        || (scenario.has(Effect.NO_PROFILE) && resource == Resource.BILLING_PROFILE);
  }
}
