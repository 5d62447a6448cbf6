package dev.cfbilling.pact.provider;

import static java.util.stream.Collectors.joining;

import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationResult;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private boolean isVerified;

  /** The provider that is held against the interaction; may abort the test. */
  abstract ProviderStates provider(PactVerificationContext context);

  @BeforeEach
  final void prepare(PactVerificationContext context) {
    isVerified = false;
    states = Optional.empty();
    ProviderStates provider = provider(context);
    states = Optional.of(provider);
    context.withStateChangeHandlers(provider);
  }

  @AfterEach
  final void stop(PactVerificationContext context) throws IOException {
    states.ifPresent(ProviderStates::close);
    List<VerificationFailureType> failures = failures(context).toList();
    if (isVerified || !failures.isEmpty()) {
      verified(context, failures, states.map(ProviderStates::isPrivate).orElse(true));
    }
  }

  /**
   * Is told what came of an interaction that could be tried; a state that the provider can't be
   * brought into is a failure.
   */
  void verified(
      PactVerificationContext context, List<VerificationFailureType> failures, boolean isPrivate)
      throws IOException {}

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  final void answersAsTheClientNeeds(PactVerificationContext context, HttpRequest request) {
    ProviderStates provider = states.orElseThrow();
    provider.authenticate(request);
    isVerified = true;
    try {
      context.verifyInteraction();
    } catch (AssertionError failed) {
      throw new AssertionError(describe(context, provider.isPrivate()), failed);
    }
  }

  private static Stream<VerificationFailureType> failures(PactVerificationContext context) {
    return context.getTestExecutionResult().stream()
        .map(VerificationResult.Failed::getFailures)
        .flatMap(byInteraction -> byInteraction.values().stream())
        .flatMap(List::stream);
  }

  private static String describe(PactVerificationContext context, boolean isPrivate) {
    return failures(context)
        .map(failure -> VerifiedMismatch.of(failure, isPrivate))
        .map(mismatch -> mismatch.toString())
        .limit(SHOWN)
        .collect(
            joining(
                System.lineSeparator(),
                context.getInteraction().getDescription() + System.lineSeparator(),
                ""));
  }
}
