package dev.cfbilling.pact.provider;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.filter.InteractionFilter;
import au.com.dius.pact.provider.junitsupport.loader.PactFilter;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.net.URI;
import java.util.Map;

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
    return new LiveStates(context, api(), environment());
  }
}
