package dev.cfbilling.pact.consumer;

import au.com.dius.pact.consumer.dsl.HttpInteractionBuilder;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Pact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that the client asks for, and what it needs to be answered.
 *
 * <p>Ids come from the provider's state, so that the same pact can be held against a mock and
 * against a real account. All else that the client sends has to be sent to the letter.
 */
final class Interaction {
  static final String CONSUMER = "cloudflare-billing-client";
  static final String PROVIDER = "cloudflare-billing-api";
  static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";
  static final String ORGANIZATION = "6e1f0b7c92d84a35b9e04c7d2a8f5163";

  static final String EMAIL = "someone@example.com";

  private static final String BASE_PATH = "/client/v4/";

  private final ProviderState state;
  private String description = "";
  private String path = "";
  private final Map<String, String> query = new LinkedHashMap<>();
  private Optional<String> json = Optional.empty();
  private Map<String, Matcher> credentials =
      Map.of("Authorization", Matchers.regexp("Bearer .+", "Bearer example-token"));

  private Interaction(ProviderState state) {
    this.state = state;
  }

  /** Starts from what must be the case at the provider. */
  static Interaction given(String state) {
    return given(state, Map.of());
  }

  /** The same, of which the parameters say more. */
  static Interaction given(String state, Map<String, String> parameters) {
    return new Interaction(new ProviderState(state, new TreeMap<>(parameters)));
  }

  /** The client shows an e-mail address and a key in place of a token. */
  Interaction byEmailAndKey() {
    credentials =
        Map.of(
            "X-Auth-Email", Matchers.regexp(".+@.+", EMAIL),
            "X-Auth-Key", Matchers.regexp("[A-Za-z0-9_-]+", "example-key"));
    return this;
  }

  /**
   * Says what the client asks for then.
   *
   * @param what in words
   * @param where relative to the API's base, with {@code ${account_id}} where the account is
   */
  Interaction receives(String what, String where) {
    description = what;
    path = where;
    return this;
  }

  Interaction between(String from, String to) {
    query.put("from", from);
    query.put("to", to);
    return this;
  }

  Interaction ofMetric(String metric) {
    query.put("metric", metric);
    return this;
  }

  /** Asks by a POST of this JSON. */
  Interaction byPostOf(String body) {
    json = Optional.of(body);
    return this;
  }

  V4Pact answers(ExampleBody body) {
    return answers(200, Map.of(), body);
  }

  V4Pact answers(int status, Map<String, Matcher> headers, ExampleBody body) {
    HttpInteractionBuilder interaction =
        new HttpInteractionBuilder(description, List.of(state), List.of())
            .withRequest(this::request)
            .willRespondWith(response -> response(response, status, headers, body));
    return new V4Pact(new Consumer(CONSUMER), new Provider(PROVIDER), List.of(interaction.build()));
  }

  private HttpRequestBuilder request(HttpRequestBuilder request) {
    String example =
        path.replace("${account_id}", ACCOUNT).replace("${organization_id}", ORGANIZATION);
    request
        .method(json.isPresent() ? "POST" : "GET")
        .path(Matchers.fromProviderState(BASE_PATH + path, BASE_PATH + example))
        .headers(credentials);
    query.forEach(request::queryParameter);
    json.ifPresent(body -> request.body(body, "application/json"));
    return request;
  }

  private static HttpResponseBuilder response(
      HttpResponseBuilder response, int status, Map<String, Matcher> headers, ExampleBody body) {
    (status == 200 ? response.successStatus() : response.status(status)).body(body.matched());
    // The client reads JSON by whatever name; the builder demands one.
    response.build().getHeaders().clear();
    return response.headers(headers);
  }
}
