package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.mock.data.Customers;
import java.io.IOException;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Pact verifier brings the mock into states over HTTP. */
class ProviderStatesTest {
  private static final String USAGE = "/accounts/{first}/billable/usage";

  private MockApi mock;
  private MockClient client;

  @BeforeEach
  void start() throws IOException {
    mock = MockApi.builder().clock(MockApi.USUAL_TIME).providerStates().start();
    client = new MockClient(mock);
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private MockClient.Reply ask(String body) {
    HttpUrl url = Objects.requireNonNull(mock.baseUrl().resolve("/_pact/provider-states"));
    return client.send(
        new Request.Builder()
            .url(url)
            .headers(Headers.EMPTY)
            .post(RequestBody.create(body, MediaType.get("application/json")))
            .build());
  }

  private MockClient.Reply setUp(String state) {
    return ask("{\"state\": \"%s\", \"action\": \"setup\"}".formatted(state));
  }

  @ParameterizedTest
  @EnumSource(ProviderState.class)
  void hasTheIdsOfEveryState(ProviderState state) {
    MockClient.Reply reply = setUp(state.toString());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().get("account_id").asString()).isEqualTo(Customers.FIRST_ACCOUNT);
    assertThat(reply.body().get("organization_id").asString()).isEqualTo(Customers.ORGANIZATION);
  }

  @Test
  void isInOneStateAtATimeUntilTheTeardown() {
    setUp("an account without usage");
    assertThat(client.get(USAGE).records()).isEmpty();

    setUp("an account with usage that has a price");
    assertThat(client.get(USAGE).records()).allMatch(record -> record.has("BilledCost"));

    ask("{\"state\": \"an account with usage that has a price\", \"action\": \"teardown\"}");
    assertThat(client.get(USAGE).records()).noneMatch(record -> record.has("BilledCost"));
  }

  @Test
  void hasTheMetricThatIsAskedFor() {
    ask(
        """
        {"state": "an account with usage that has no price yet", "action": "setup",
         "params": {"metric": "argo_smart_routing_gb", "from": "2026-11-01", "to": "2026-11-21"}}
        """);

    assertThat(client.get(USAGE).records())
        .isNotEmpty()
        .allMatch(
            record -> record.get("x_BillableMetricId").asString().equals("argo_smart_routing_gb"));
  }

  @Test
  void refusesCallersInTheStatesThatSaySo() {
    setUp("an unknown API token");
    assertThat(client.get(USAGE).code()).isEqualTo(1000);

    setUp("an account without access to billable usage");
    assertThat(client.get(USAGE).code()).isEqualTo(10000);

    setUp("a caller without requests left");
    assertThat(client.get(USAGE).status()).isEqualTo(429);

    setUp("");
    assertThat(client.get(USAGE).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "",
        "7",
        "{\"state\": \"an account on the moon\"}",
        "{\"state\": \"an account with PayGo usage\", \"params\": {\"metric\": \"moons\"}}",
        "{\"state\": \"an account with PayGo usage\", \"params\": {\"from\": \"yesterday\"}}",
        "{\"state\": \"an account with PayGo usage\", \"params\": {\"to\": \"2026-11-22\"}}"
      })
  void refusesWhatItCanNotBringAboutInASentence(String body) {
    MockClient.Reply reply = ask(body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().at("/errors/0/message").asString()).endsWith(".");
  }

  @Test
  void areThereOnlyWhereTheMockIsToldSo() throws IOException {
    try (MockApi usual = MockApi.builder().start()) {
      HttpUrl url = Objects.requireNonNull(usual.baseUrl().resolve("/_pact/provider-states"));
      Request request = new Request.Builder().url(url).post(RequestBody.create("{}", null)).build();

      assertThat(new MockClient(usual).send(request).status()).isEqualTo(404);
    }
  }
}
