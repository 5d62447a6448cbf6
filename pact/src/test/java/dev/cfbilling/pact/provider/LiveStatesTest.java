package dev.cfbilling.pact.provider;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.filter.InteractionFilter;
import au.com.dius.pact.provider.junitsupport.loader.PactFilter;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.MetricCatalogue;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * What is held against the live API can be: here a mock takes its place, which knows one token and
 * is asked about another account than the pact's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Provider(Verification.PROVIDER)
@PactFolder("pacts")
@PactFilter(
    value = {
      LiveStates.PROFILE,
      LiveStates.PAYGO,
      LiveStates.ACCOUNT_USAGE,
      LiveStates.ORGANIZATION_USAGE,
      LiveStates.UNKNOWN_TOKEN
    },
    filter = InteractionFilter.ByProviderState.class)
class LiveStatesTest extends Verification {
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
  ProviderStates provider(PactVerificationContext context) {
    return new LiveStates(
        context,
        api.baseUrl().uri(),
        Map.of(
            "CLOUDFLARE_API_TOKEN",
            "a-token-of-our-own",
            "CLOUDFLARE_ACCOUNT_ID",
            api.customers().organization().accounts().get(ANOTHER).id(),
            "CLOUDFLARE_ORGANIZATION_ID",
            Customers.ORGANIZATION));
  }
}
