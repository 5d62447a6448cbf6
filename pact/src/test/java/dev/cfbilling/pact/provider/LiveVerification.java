package dev.cfbilling.pact.provider;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.filter.InteractionFilter;
import au.com.dius.pact.provider.junitsupport.loader.PactFilter;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds an API against the interactions that need nobody to set it up. */
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
abstract class LiveVerification extends Verification {
  /** Scheme, host and port. */
  abstract URI api();

  /** Where the token and the ids are looked up. */
  abstract Map<String, String> environment();

  @Override
  final ProviderStates provider(PactVerificationContext context) {
    assumeTrue(
        isInForce(context.getInteraction()),
        "The API no longer has the path of this interaction, which the client keeps for older ones.");
    return new LiveStates(context, api(), environment());
  }

  /** Whether the newest edition of the contract has what is asked for. */
  private static boolean isInForce(Interaction interaction) {
    IRequest request =
        Objects.requireNonNull(interaction.asSynchronousRequestResponse()).getRequest();
    List<String> path = List.of(request.getPath().substring(1).split("/", -1));
    return ContractLoader.history()
        .current()
        .find(request.getMethod(), "localhost", 80, path)
        .isPresent();
  }
}
