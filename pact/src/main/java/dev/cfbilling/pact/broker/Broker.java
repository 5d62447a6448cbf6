package dev.cfbilling.pact.broker;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Pact Broker, or PactFlow, over HTTP. */
final class Broker {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Access access;

  private Broker(Access access) {
    this.access = access;
  }

  /** A broker that is there, lets us in, and takes contracts. */
  static Broker open(Access access) throws BrokerException {
    Broker broker = new Broker(access);
    if (!broker.get("/").path("_links").has("pb:publish-contracts")) {
      throw new BrokerException(
          access.url()
              + " answers, but not as a Pact Broker of 2021 or later; check "
              + Access.URL
              + ".");
    }
    return broker;
  }

  URI url() {
    return access.url();
  }

  JsonNode get(String path) throws BrokerException {
    return send(request(path).GET().build());
  }

  /** Whether there is something at the path. */
  boolean has(String path) throws BrokerException {
    HttpRequest request = request(path).GET().build();
    HttpResponse<String> response = exchange(request);
    return response.statusCode() != 404 && !read(request, response).isMissingNode();
  }

  JsonNode post(String path, JsonNode body) throws BrokerException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(access.url() + path))
            .timeout(PATIENCE)
            .header("Accept", "application/hal+json, application/json");
    access.authorization().ifPresent(value -> request.header("Authorization", value));
    return request;
  }

  private JsonNode send(HttpRequest request) throws BrokerException {
    return read(request, exchange(request));
  }

  private JsonNode read(HttpRequest request, HttpResponse<String> response) throws BrokerException {
    JsonNode body = parse(response.body());
    return switch (response.statusCode()) {
      case 200, 201 -> body;
      case 401 -> throw new BrokerException(unauthorized());
      case 403 ->
          throw new BrokerException(
              access.url()
                  + " knows the credentials and does not allow this; ask for more rights.");
      default ->
          throw new BrokerException(
              "%s %s answered %d: %s."
                  .formatted(request.method(), request.uri(), response.statusCode(), reason(body)));
    };
  }

  private HttpResponse<String> exchange(HttpRequest request) throws BrokerException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (SSLException noTls) {
      throw new BrokerException(
          "There is no safe connection to %s: %s; check its certificate, or add the one that signed it to the trust store of this machine's Java."
              .formatted(access.url(), noTls.getMessage()));
    } catch (ConnectException | HttpTimeoutException away) {
      throw new BrokerException(
          access.url() + " can't be reached; check " + Access.URL + " and that the broker is up.");
    } catch (IOException broken) {
      throw new BrokerException(
          "%s broke the connection off: %s.".formatted(access.url(), broken.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BrokerException("It was interrupted.");
    }
  }

  private String unauthorized() {
    return access.authorization().isPresent()
        ? "%s does not accept the credentials; check %s, or %s and %s."
            .formatted(access.url(), Access.TOKEN, Access.USERNAME, Access.PASSWORD)
        : "%s asks for credentials; set %s, or %s and %s."
            .formatted(access.url(), Access.TOKEN, Access.USERNAME, Access.PASSWORD);
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body.isEmpty() ? "{}" : body);
    } catch (JacksonException noJson) {
      return JSON.createObjectNode();
    }
  }

  /** The first error, which is text in a list, alone or by the name of what it is about. */
  private static String reason(JsonNode body) {
    JsonNode errors = body.path("errors");
    return Optional.of(
            errors.isContainer() ? errors.values().stream().findFirst().orElse(errors) : errors)
        .map(first -> first.isArray() ? first.path(0) : first)
        .map(first -> first.asString(""))
        .filter(text -> !text.isEmpty())
        .orElse("no reason given");
  }
}
