package dev.cfbilling.pact.provider;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What {@code scripts/verify-from-broker} starts: verifies the pacts in a directory. */
public final class PactVerifier {
  private PactVerifier() {}

  /** Leaves a result for each interaction; exits with 0 if all pacts are kept. */
  public static void main(String[] arguments) {
    System.setProperty(PactsOfDirectory.PROPERTY, arguments[0]);
    System.setProperty("pact.verification.reports", "slf4j");
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(BrokerVerificationTest.class))
                .build(),
            listener);
    listener
        .getSummary()
        .getFailures()
        .forEach(
            failure ->
                System.out.println(
                    failure.getTestIdentifier().getDisplayName() + ": " + failure.getException()));
    System.exit(listener.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
  }
}
