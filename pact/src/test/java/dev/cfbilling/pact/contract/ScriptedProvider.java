package dev.cfbilling.pact.contract;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationResult;
import dev.cfbilling.pact.provider.NoRetry;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A provider that answers what it is told to, which Pact verifies over HTTP. */
final class ScriptedProvider implements Closeable {
  private static final Map<String, String> IDS =
      Map.of("account_id", "of-some-account", "organization_id", "of-some-organization");

  private final MockWebServer server = new MockWebServer();
  private final ProviderInfo info = new ProviderInfo("scripted");
  private final ProviderClient client = new ProviderClient(info, new NoRetry());
  private final ProviderVerifier verifier = new ProviderVerifier();
  private volatile MockResponse next = new MockResponse.Builder().build();

  ScriptedProvider() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return next;
          }
        });
    server.start();
    info.setHost(server.getHostName());
    info.setPort(server.getPort());
    verifier.setReporters(List.of());
  }

  /** Whether a provider that gives {@code answer} passes the verification. */
  boolean passesWith(Answer answer, SynchronousHttp interaction) {
    MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
    answer.headers().forEach(response::setHeader);
    next = response.body(answer.body()).build();
    VerificationResult result =
        verifier.verifyResponseFromProvider(
            info,
            interaction,
            interaction.getDescription(),
            new HashMap<>(),
            client,
            new HashMap<>(Map.of("providerState", IDS)),
            false);
    if (result instanceof VerificationResult.Failed failed) {
      failed.getFailures().values().forEach(ScriptedProvider::requireMismatches);
    }
    return result instanceof VerificationResult.Ok;
  }

  /** A verification that broke off has not found anything. */
  private static void requireMismatches(List<VerificationFailureType> failures) {
    for (VerificationFailureType failure : failures) {
      if (failure instanceof VerificationFailureType.ExceptionFailure brokeOff) {
        throw new IllegalStateException(brokeOff.getE());
      }
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
