package dev.cfbilling.pact.provider;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.filter.InteractionFilter;
import au.com.dius.pact.provider.junitsupport.loader.PactFilter;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import org.junit.jupiter.api.Tag;

/** The live API answers as the client needs it to, in the states that it is in anyway. */
@Tag("live")
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
class LiveVerificationTest extends Verification {
  @Override
  ProviderStates provider(PactVerificationContext context) {
    return new LiveStates(context, LiveStates.API, System.getenv());
  }
}
