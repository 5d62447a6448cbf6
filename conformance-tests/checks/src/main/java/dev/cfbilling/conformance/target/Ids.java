package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account and organization ids to call a target with.
 *
 * @param byParameter ids by the path parameter that takes them
 * @param accounts the known accounts of the organization
 * @param complete whether these are all accounts of the organization
 */
public record Ids(Map<String, String> byParameter, List<String> accounts, boolean complete) {
  /** The path parameter that takes an account's id. */
  public static final String ACCOUNT = "account_id";

  /** The path parameter that takes an organization's id. */
  public static final String ORGANIZATION = "organization_id";

  public Ids {
    byParameter = Map.copyOf(byParameter);
    accounts = List.copyOf(accounts);
  }

  /** A value for each parameter of the operation's path; empty when one is unknown. */
  public Optional<Map<String, String>> of(Operation operation) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        String id = byParameter.get(parameter.name());
        if (id == null) {
          return Optional.empty();
        }
        values.put(parameter.name(), id);
      }
    }
    return Optional.of(values);
  }
}
