package dev.cfbilling.pact.broker.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.pact.broker.server.Recording.Exchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The broker of the tests answers as the real one did.
 *
 * <p>With the system property {@code pact.broker.record}, the address of a real broker that is new,
 * the answers are recorded again: it has to have the users of {@link PactBrokerServer}.
 */
class RecordedAnswersTest {
  private static final List<String> HEADERS =
      List.of("Content-Type", "Location", "WWW-Authenticate", "X-Pact-Broker-Version");
  private static final Map<String, String> USERS =
      Map.of(
          "writer", Credentials.basic(PactBrokerServer.WRITER, PactBrokerServer.WRITERS_PASSWORD),
          "reader", Credentials.basic(PactBrokerServer.READER, PactBrokerServer.READERS_PASSWORD),
          "stranger", Credentials.basic(PactBrokerServer.WRITER, "wrong"),
          "token", "Bearer a-token");

  private final OkHttpClient http = new OkHttpClient();

  /** One after the other, on one broker. */
  @TestFactory
  Stream<DynamicTest> areThoseOfTheRealBroker() throws IOException {
    String real = System.getProperty("pact.broker.record", "");
    if (!real.isEmpty()) {
      record(real);
    }
    PactBrokerServer server = PactBrokerServer.withUsers();
    String url = server.url().toString();
    Placeholders placeholders = new Placeholders(url);
    return Recording.read().entrySet().stream()
        .flatMap(
            file -> file.getValue().stream().map(exchange -> Map.entry(file.getKey(), exchange)))
        .map(
            of ->
                DynamicTest.dynamicTest(
                    of.getKey().getFileName() + ": " + of.getValue().about(),
                    () -> assertAnswers(of.getValue(), url, placeholders)))
        .onClose(server::close);
  }

  private void assertAnswers(Exchange exchange, String url, Placeholders placeholders)
      throws IOException {
    List<String> differences = new ArrayList<>();
    new Comparison(placeholders, differences)
        .compare(exchange.response(), send(exchange, url, placeholders));
    assertThat(differences).isEmpty();
  }

  @Test
  void failAsTheRealBrokerDoes() throws IOException {
    try (PactBrokerServer server = PactBrokerServer.withUsers()) {
      server.failFrom(0, PactBrokerServer.Trouble.FAULT);
      Exchange exchange = Recording.fault();

      assertAnswers(exchange, server.url().toString(), new Placeholders(server.url().toString()));
    }
  }

  private void record(String url) throws IOException {
    Placeholders placeholders = new Placeholders(url);
    for (Map.Entry<Path, List<Exchange>> file : Recording.read().entrySet()) {
      for (Exchange exchange : file.getValue()) {
        ObjectNode actual = send(exchange, url, placeholders);
        exchange.node().set("response", Recording.parse(placeholders.name(actual.toString())));
      }
      Recording.write(file.getKey(), file.getValue());
    }
  }

  private ObjectNode send(Exchange exchange, String url, Placeholders placeholders)
      throws IOException {
    JsonNode request = exchange.request();
    String body =
        request.has("body")
            ? Recording.withPacts(placeholders.fill(request.path("body").toString()))
            : null;
    Request.Builder call =
        new Request.Builder()
            .url(url + placeholders.fill(request.path("path").asString()))
            .header("Accept", "application/hal+json, application/json")
            .method(
                request.path("method").asString(),
                body == null
                    ? null
                    : RequestBody.create(body, MediaType.get("application/json; charset=utf-8")));
    String authorization = USERS.get(exchange.user());
    if (authorization != null) {
      call.header("Authorization", authorization);
    }
    try (Response response = http.newCall(call.build()).execute()) {
      ObjectNode answer = JsonMapper.shared().createObjectNode();
      answer.put("status", response.code());
      ObjectNode headers = answer.putObject("headers");
      for (String name : HEADERS) {
        String value = response.header(name);
        if (value != null) {
          headers.put(name, value);
        }
      }
      String text = response.body().string();
      return text.isEmpty() ? answer : answer.set("body", Recording.parse(text));
    }
  }
}
