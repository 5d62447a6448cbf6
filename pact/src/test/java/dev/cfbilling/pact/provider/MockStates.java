package dev.cfbilling.pact.provider;

import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.State;
import dev.cfbilling.conformance.mock.MockApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mock that is brought into the states of the pact over HTTP, as by a Pact verifier of any
 * language. Each interaction has a mock of its own.
 */
public final class MockStates implements ProviderStates {
  private static final MediaType JSON = MediaType.get("application/json");

  private final MockApi mock;
  private final Iterator<ProviderState> states;

  MockStates(PactVerificationContext context) {
    this.states = context.getInteraction().getProviderStates().iterator();
    try {
      this.mock = MockApi.builder().clock(MockApi.USUAL_TIME).providerStates().start();
    } catch (IOException noServer) {
      throw new UncheckedIOException(noServer);
    }
    context.setTarget(
        new HttpTestTarget(mock.baseUrl().host(), mock.baseUrl().port(), "/", NoRetry::new));
  }

  /** Pact doesn't say which of its names it calls the method for: it goes through them in order. */
  @State({
    "an account with a billing profile",
    "an account with a complete billing profile",
    "an account with PayGo usage",
    "an account with PayGo usage in a period",
    "an account with a cancelled subscription",
    "an account without PayGo coverage",
    "the older PayGo paths are retired",
    "an account with usage that has no price yet",
    "an account with usage that has a price",
    "an account with a correction",
    "an account with usage of which little is known",
    "an account without usage",
    "an account whose user has an API key",
    "an organization with usage that has no price yet",
    "an organization with usage that has a price",
    "an organization with a correction",
    "an organization without usage",
    "an account without access to billable usage",
    "an unknown API token",
    "a caller without requests left",
    "the API has an internal error"
  })
  public Map<String, Object> bringAbout(Map<String, Object> params) throws IOException {
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("state", states.next().getName(), "params", params, "action", "setup"));
    Request request =
        new Request.Builder()
            .url(Objects.requireNonNull(mock.baseUrl().resolve("/_pact/provider-states")))
            .post(RequestBody.create(body, JSON))
            .build();
    OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();
    try (Response response = client.newCall(request).execute()) {
      JsonNode ids = JsonMapper.shared().readTree(response.body().string());
      if (!response.isSuccessful()) {
        throw new IllegalStateException(ids.at("/errors/0/message").asString());
      }
      return Map.of(
          "account_id", ids.get("account_id").asString(),
          "organization_id", ids.get("organization_id").asString());
    }
  }

  @Override
  public void close() {
    mock.close();
  }
}
