package dev.cfbilling.pact.provider;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactBroker;
import au.com.dius.pact.provider.junitsupport.loader.PactBrokerAuth;
import au.com.dius.pact.provider.junitsupport.loader.PactBrokerConsumerVersionSelectors;
import au.com.dius.pact.provider.junitsupport.loader.SelectorBuilder;
import org.junit.jupiter.api.Tag;

/**
 * The provider answers as the pacts in the broker need it to; {@code scripts/verify-from-broker}.
 *
 * <p>With {@code pact.live}, the live API answers where it can and the mock elsewhere: no
 * interaction is left out, since Pact publishes no result of a part.
 */
@Tag("broker")
@Provider(Verification.PROVIDER)
@PactBroker(
    url = "${PACT_BROKER_BASE_URL}",
    authentication =
        @PactBrokerAuth(
            username = "${PACT_BROKER_USERNAME:}",
            password = "${PACT_BROKER_PASSWORD:}",
            token = "${PACT_BROKER_TOKEN:}"),
    providerBranch = "${pact.provider.branch}",
    enablePendingPacts = "true",
    includeWipPactsSince = "2026-01-01")
public class BrokerVerificationTest extends Verification {
  @PactBrokerConsumerVersionSelectors
  public static SelectorBuilder consumerVersionSelectors() {
    return new SelectorBuilder().mainBranch().deployedOrReleased().matchingBranch();
  }

  @Override
  ProviderStates provider(PactVerificationContext context) {
    return Boolean.getBoolean("pact.live") && LiveStates.isLive(context)
        ? new LiveStates(context, LiveStates.API, System.getenv())
        : new MockStates(context);
  }
}
