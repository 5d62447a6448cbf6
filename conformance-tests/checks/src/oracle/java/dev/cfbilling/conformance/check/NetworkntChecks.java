package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.networknt.NetworkntSchemas;
import java.util.List;

/** The check of a body, without rules, by networknt over a tree of each record. */
public final class NetworkntChecks {
  private NetworkntChecks() {}

  public static List<Check> of(Contract contract) {
    return List.of(
        new BodyCheck(
            new NetworkntValidator(new NetworkntSchemas(contract.schemas())),
            new RuleBook(contract, List.of())));
  }
}
