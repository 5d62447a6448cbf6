package dev.cfbilling.pact.provider;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** The mock of the API answers as the client needs it to. */
@Provider(Verification.PROVIDER)
@PactFolder("pacts")
class MockVerificationTest extends Verification {
  @Override
  ProviderStates provider(PactVerificationContext context) {
    return new MockStates(context);
  }
}
