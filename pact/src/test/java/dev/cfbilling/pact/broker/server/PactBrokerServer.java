package dev.cfbilling.pact.broker.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A Pact Broker on loopback, to be asked as one asks the open-source broker or PactFlow. It turns
 * down what they turn down: who is not known, what is incomplete, and another content for a version
 * that is there.
 */
public final class PactBrokerServer implements Closeable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockWebServer server = new MockWebServer();
  private final String authorization;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Resources resources;

  private PactBrokerServer(String authorization, Optional<SSLSocketFactory> tls)
      throws IOException {
    this.authorization = authorization;
    tls.ifPresent(server::useHttps);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.start();
    this.resources = new Resources(url());
  }

  /** A broker that lets in who sends that header {@code Authorization}. */
  public static PactBrokerServer requiring(String authorization) throws IOException {
    return new PactBrokerServer(authorization, Optional.empty());
  }

  /** The same over TLS. */
  public static PactBrokerServer overTls(SSLSocketFactory tls) throws IOException {
    return new PactBrokerServer("", Optional.of(tls));
  }

  /** Its address, without a slash at the end. */
  public URI url() {
    String url = server.url("/").toString();
    return URI.create(url.substring(0, url.length() - 1));
  }

  /** Every call so far that was let in: the method and the path. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    if (!authorization.equals(request.getHeaders().get("Authorization"))) {
      // Pact shows a name and a password only to who asks for them.
      return response(401, "{\"errors\":[\"Unauthorized\"]}")
          .newBuilder()
          .setHeader("WWW-Authenticate", "Basic realm=\"Restricted Area\"")
          .build();
    }
    calls.add(request.getMethod() + " " + request.getUrl().encodedPath());
    try {
      return response(
          200, resources.answer(request.getMethod(), request.getUrl(), body(request)).toString());
    } catch (Refusal refusal) {
      return response(refusal.status(), refusal.body().toString());
    }
  }

  private static JsonNode body(RecordedRequest request) throws Refusal {
    ByteString body = request.getBody();
    if (body == null || body.size() == 0) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(body.toByteArray());
    } catch (JacksonException broken) {
      throw new Refusal(400, "The request body is not JSON");
    }
  }

  private static MockResponse response(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/hal+json;charset=utf-8")
        .body(body)
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
