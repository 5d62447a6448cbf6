package dev.cfbilling.pact.provider;

import static java.util.stream.Collectors.joining;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationFailureType.MismatchFailure;
import au.com.dius.pact.provider.VerificationResult;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Holds a provider against each interaction of the pacts that a subclass names.
 *
 * <p>What differs is told in the failure, so that a passing verification prints nothing.
 */
abstract class Verification {
  static final String PROVIDER = "cloudflare-billing-api";

  private static final int SHOWN = 10;

  private Optional<ProviderStates> states = Optional.empty();

  /** The provider that is held against the interaction; may abort the test. */
  abstract ProviderStates provider(PactVerificationContext context);

  @BeforeEach
  final void prepare(PactVerificationContext context) {
    ProviderStates provider = provider(context);
    states = Optional.of(provider);
    context.withStateChangeHandlers(provider);
  }

  @AfterEach
  final void stop() {
    states.ifPresent(ProviderStates::close);
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  final void answersAsTheClientNeeds(PactVerificationContext context, HttpRequest request) {
    ProviderStates provider = states.orElseThrow();
    provider.authenticate(request);
    try {
      context.verifyInteraction();
    } catch (AssertionError failed) {
      throw new AssertionError(describe(context, provider.isPrivate()), failed);
    }
  }

  private static String describe(PactVerificationContext context, boolean isPrivate) {
    return context.getTestExecutionResult().stream()
        .map(VerificationResult.Failed::getFailures)
        .flatMap(byInteraction -> byInteraction.values().stream())
        .flatMap(List::stream)
        .map(failure -> isPrivate ? place(failure) : failure.description())
        .limit(SHOWN)
        .collect(
            joining(
                System.lineSeparator(),
                context.getInteraction().getDescription() + System.lineSeparator(),
                ""));
  }

  private static String place(VerificationFailureType failure) {
    return failure instanceof MismatchFailure mismatch
            && mismatch.getMismatch() instanceof BodyMismatch inBody
        ? "body: " + inBody.getPath() + " is not as the client needs it"
        : "not in the body: " + failure.getClass().getSimpleName();
  }
}
