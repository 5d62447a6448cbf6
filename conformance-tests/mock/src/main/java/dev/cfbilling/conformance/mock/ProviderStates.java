package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.JsonOutput;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.http.HttpReply;
import dev.cfbilling.conformance.mock.http.Responder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the mock into the state that a Pact verifier asks for with {@code POST
 * /_pact/provider-states}, and says which ids stand for the account and the organization.
 *
 * <p>Each state replaces the one before. In a state there is one account with one metric, so that
 * all records are of one kind. The parameters are {@code metric}, and {@code from} and {@code to},
 * the days that must have usage.
 */
final class ProviderStates implements Responder {
  private static final String PATH = "/_pact/provider-states";
  private static final String USUAL_METRIC = "workers_standard_requests";
  private static final String NO_JSON =
      "The body is no JSON object; it is one with \"state\", \"params\" and \"action\".";
  private static final int LONGEST = 1 << 16;

  private final MockSettings settings;
  private final Responder stateless;
  private volatile Responder current;

  ProviderStates(MockSettings settings, Responder stateless) {
    this.settings = settings;
    this.stateless = stateless;
    this.current = stateless;
  }

  @Override
  public HttpReply reply(String method, HttpUrl url, Headers headers, InputStream body) {
    return method.equals("POST") && url.encodedPath().equals(PATH)
        ? new HttpReply(change(body), (payload, connection) -> payload, Duration.ZERO)
        : current.reply(method, url, headers, body);
  }

  private MockAnswer change(InputStream body) {
    try {
      JsonNode asked = JsonMapper.shared().readTree(body.readNBytes(LONGEST));
      if (!asked.isObject()) {
        return refuse(NO_JSON);
      }
      if (asked.path("action").asString("setup").equals("teardown")) {
        current = stateless;
        return ids();
      }
      return setUp(asked.path("state").asString(""), asked.path("params"));
    } catch (JacksonException noJson) {
      return refuse(NO_JSON);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private MockAnswer setUp(String name, JsonNode params) {
    String metric = params.path("metric").asString(USUAL_METRIC);
    if (name.isEmpty()) {
      current = stateless;
      return ids();
    }
    Optional<ProviderState> state = ProviderState.find(name);
    if (state.isEmpty()) {
      return refuse("There is no state \"%s\"; there are %s.".formatted(name, quotedStates()));
    }
    if (MetricCatalogue.bundled().find(metric).isEmpty()) {
      return refuse(
          "There is no metric \"%s\"; scripts/mock --list-metrics has them.".formatted(metric));
    }
    LocalDate today = LocalDate.ofInstant(settings.clock().instant(), ZoneOffset.UTC);
    for (String day : List.of("from", "to")) {
      String text = params.path(day).asString(today.toString());
      if (!isUntil(today, text)) {
        return refuse(
            "%s is \"%s\"; it is a day like 2026-05-01, at the latest %s by the mock's clock."
                .formatted(day, text, today));
      }
    }
    MockSettings changed = in(state.get(), metric).settings();
    current = changed.responder(changed.customers());
    return ids();
  }

  private MockApiBuilder in(ProviderState state, String metric) {
    MockApiBuilder mock =
        MockApi.builder()
            .contract(settings.contract())
            .seed(settings.seed())
            .clock(settings.clock())
            .latency(settings.latency())
            .catalogue(MetricCatalogue.bundled().only(Set.of(metric)))
            .accounts(1);
    if (settings.cors()) {
      mock.cors();
    }
    state.applyTo(mock);
    return mock;
  }

  private static boolean isUntil(LocalDate today, String text) {
    try {
      return !LocalDate.parse(text).isAfter(today);
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  private static String quotedStates() {
    return Arrays.stream(ProviderState.values())
        .map(state -> "\"" + state + "\"")
        .collect(Collectors.joining(", "));
  }

  private static MockAnswer ids() {
    String values =
        JsonOutput.object()
            .put("account_id", Customers.FIRST_ACCOUNT)
            .put("organization_id", Customers.ORGANIZATION)
            .toString();
    return new MockAnswer(
        200, Map.of(MockAnswer.CONTENT_TYPE, "application/json"), Payload.of(values));
  }

  private static MockAnswer refuse(String sentence) {
    return MockAnswer.json(
        400, Envelope.failure(List.of(JsonOutput.object().put("message", sentence))));
  }
}
