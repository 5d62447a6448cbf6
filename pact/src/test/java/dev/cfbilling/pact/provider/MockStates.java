package dev.cfbilling.pact.provider;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.State;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Brings a mock of the API into the states that the pact's interactions need.
 *
 * <p>Each state has a mock of its own, on a port of its own. Its one account uses one metric, since
 * what every record must be like can't be told of records of different kinds.
 */
public final class MockStates implements ProviderStates {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  private static final Map<String, Object> IDS =
      Map.of("account_id", Customers.FIRST_ACCOUNT, "organization_id", Customers.ORGANIZATION);

  private static final String REQUESTS = "workers_standard_requests";
  private static final String WRITES = "kv_write_operations";
  private static final String ZONED = "argo_smart_routing_gb";

  private final PactVerificationContext context;
  private Optional<MockApi> mock = Optional.empty();

  MockStates(PactVerificationContext context) {
    this.context = context;
  }

  @State({
    "an account with a billing profile",
    "an account with a billing profile that has every property",
    "an account with PayGo usage",
    "an account with PayGo usage in April 2026",
    "an account with a cancelled subscription",
    "an account with usage that has no price yet",
    "an organization with usage that has no price yet"
  })
  public Map<String, Object> usual() throws IOException {
    return idsOnceStarted(MockApi.builder(), REQUESTS);
  }

  @State("an account with PayGo usage of a zone")
  public Map<String, Object> zone() throws IOException {
    return idsOnceStarted(MockApi.builder(), ZONED);
  }

  @State({"an account with usage that has a price", "an organization with usage that has a price"})
  public Map<String, Object> costs() throws IOException {
    return idsOnceStarted(MockApi.builder().scenario(Scenario.COSTS), ZONED);
  }

  @State({"an account with a correction", "an organization with a correction"})
  public Map<String, Object> corrections() throws IOException {
    return idsOnceStarted(MockApi.builder().scenario(Scenario.CORRECTIONS), WRITES);
  }

  @State("an account whose optional properties are null")
  public Map<String, Object> nulls() throws IOException {
    return idsOnceStarted(MockApi.builder().scenario(Scenario.NULLS), REQUESTS);
  }

  @State({"an account without usage", "an organization without usage"})
  public Map<String, Object> empty() throws IOException {
    return idsOnceStarted(MockApi.builder().scenario(Scenario.EMPTY), REQUESTS);
  }

  @State("an account that PayGo does not cover")
  public Map<String, Object> uncovered() throws IOException {
    return idsOnceStarted(MockApi.builder().scenario(Scenario.UNCOVERED), REQUESTS);
  }

  @State("the older PayGo paths are retired")
  public Map<String, Object> retired() throws IOException {
    return idsOnceStarted(MockApi.builder().retirePaygoPaths(), REQUESTS);
  }

  @State("an account that is not let in")
  public Map<String, Object> restricted() throws IOException {
    return idsOnceStarted(MockApi.builder().scenario(Scenario.RESTRICTED), REQUESTS);
  }

  @State("a token that is not known")
  public Map<String, Object> unknownToken() throws IOException {
    return idsOnceStarted(MockApi.builder().token("another-token"), REQUESTS);
  }

  @State("too many requests were made")
  public Map<String, Object> tooManyRequests() throws IOException {
    askOnce(start(MockApi.builder().rateLimit(1, Duration.ofMinutes(5)), REQUESTS));
    return IDS;
  }

  @State("the API is broken")
  public Map<String, Object> broken() throws IOException {
    return idsOnceStarted(
        MockApi.builder().fault(Faults.find("500-twice").orElseThrow()), REQUESTS);
  }

  private Map<String, Object> idsOnceStarted(MockApiBuilder builder, String metric)
      throws IOException {
    start(builder, metric);
    return IDS;
  }

  private MockApi start(MockApiBuilder builder, String metric) throws IOException {
    MetricCatalogue catalogue = MetricCatalogue.bundled().only(Set.of(metric));
    MockApi api = builder.clock(NOW).accounts(1).catalogue(catalogue).start();
    mock = Optional.of(api);
    context.setTarget(
        new HttpTestTarget(api.baseUrl().host(), api.baseUrl().port(), "/", NoRetry::new));
    return api;
  }

  private static void askOnce(MockApi api) throws IOException {
    Request request =
        new Request.Builder()
            .url(api.baseUrl() + "/accounts/" + Customers.FIRST_ACCOUNT + "/billing/profile")
            .header("Authorization", "Bearer example-token")
            .build();
    new OkHttpClient.Builder()
        .readTimeout(Duration.ZERO)
        .build()
        .newCall(request)
        .execute()
        .close();
  }

  @Override
  public void close() {
    mock.ifPresent(MockApi::close);
  }
}
