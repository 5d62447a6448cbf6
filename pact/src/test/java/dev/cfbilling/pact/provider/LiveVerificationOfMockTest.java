package dev.cfbilling.pact.provider;

import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * The live verification passes where it should: here a mock takes the API's place, which knows one
 * token and is asked about another account than the pact's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveVerificationOfMockTest extends LiveVerification {
  private static final int ANOTHER = 3;

  private MockApi api;

  @BeforeAll
  void start() throws IOException {
    api =
        MockApi.builder()
            .clock(Instant.parse("2026-11-21T06:00:00Z"))
            .accounts(ANOTHER + 1)
            .catalogue(MetricCatalogue.bundled().only(Set.of("workers_standard_requests")))
            .token("a-token-of-our-own")
            .start();
  }

  @AfterAll
  void end() {
    api.close();
  }

  @Override
  URI api() {
    return api.baseUrl().uri();
  }

  @Override
  Map<String, String> environment() {
    return Map.of(
        "CLOUDFLARE_API_TOKEN",
        "a-token-of-our-own",
        "CLOUDFLARE_ACCOUNT_ID",
        api.customers().organization().accounts().get(ANOTHER).id(),
        "CLOUDFLARE_ORGANIZATION_ID",
        Customers.ORGANIZATION);
  }
}
