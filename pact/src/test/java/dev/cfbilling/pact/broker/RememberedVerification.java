package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.http.BrokerException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Verifies what no test has had verified yet: each pact takes seconds, and comes to the same every
 * time.
 */
final class RememberedVerification implements PactVerification {
  private static final Map<List<JsonNode>, List<JsonNode>> RESULTS = new HashMap<>();

  private final PactVerification verification;

  RememberedVerification(PactVerification verification) {
    this.verification = verification;
  }

  @Override
  public List<VerifiedPact> verify(Path work, List<SelectedPact> pacts, List<String> options)
      throws BrokerException {
    synchronized (RESULTS) {
      List<SelectedPact> unknown =
          pacts.stream().filter(pact -> !RESULTS.containsKey(pact.interactions())).toList();
      if (!unknown.isEmpty()) {
        verification
            .verify(work, unknown, options)
            .forEach(verified -> RESULTS.put(verified.pact().interactions(), verified.results()));
      }
      return pacts.stream()
          .map(pact -> new VerifiedPact(pact, RESULTS.getOrDefault(pact.interactions(), List.of())))
          .toList();
    }
  }
}
