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
import mockwebserver3.SocketEffect;
import okhttp3.Credentials;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A Pact Broker on loopback that answers as the open-source broker does: what that was recorded to
 * say is what this one is tested against.
 */
public final class PactBrokerServer implements Closeable {
  public static final String WRITER = "writer";
  public static final String WRITERS_PASSWORD = "pass:word";
  public static final String READER = "reader";
  public static final String READERS_PASSWORD = "look";

  private static final String VERSION = "2.120.0";
  private static final String HAL = "application/hal+json;charset=utf-8";

  private final MockWebServer server = new MockWebServer();
  private final Optional<String> token;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Resources resources;
  private volatile Trouble trouble = Trouble.NONE;
  private volatile int troubledCall = Integer.MAX_VALUE;

  /** What a broker can come to in the middle of something. */
  public enum Trouble {
    NONE,
    /** The call is taken in, and the connection is closed without an answer. */
    DROPPED,
    /** Its database, say, is gone. */
    FAULT,
    /** Somebody else answers, with a page. */
    PAGE
  }

  private PactBrokerServer(Optional<String> token, Optional<SSLSocketFactory> tls)
      throws IOException {
    this.token = token;
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

  /** A broker with a user who may write and one who may only read, and which takes no tokens. */
  public static PactBrokerServer withUsers() throws IOException {
    return new PactBrokerServer(Optional.empty(), Optional.empty());
  }

  /** A broker that takes one token. */
  public static PactBrokerServer withToken(String token) throws IOException {
    return new PactBrokerServer(Optional.of("Bearer " + token), Optional.empty());
  }

  /** The broker with users, over TLS. */
  public static PactBrokerServer overTls(SSLSocketFactory tls) throws IOException {
    return new PactBrokerServer(Optional.empty(), Optional.of(tls));
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

  /** Has it fail from a call on, of which the first is 0. */
  public void failFrom(int call, Trouble why) {
    trouble = why;
    troubledCall = calls.size() + call;
  }

  /** Takes a branch for the main branch of a participant. */
  public void setMainBranch(String participant, String branch) {
    resources.records().participant(participant).mainBranch = branch;
  }

  /** Takes every pact for one that a version of each branch of the provider has kept before. */
  public void passEverything() {
    resources.records().isEverythingPassed = true;
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    MockResponse.Builder response = new MockResponse.Builder();
    try {
      authorize(request);
      calls.add(request.getMethod() + " " + request.getUrl().encodedPath());
      if (calls.size() > troubledCall && trouble == Trouble.PAGE) {
        return new MockResponse.Builder().body("<html><form>Login</form></html>").build();
      }
      if (calls.size() > troubledCall && trouble == Trouble.FAULT) {
        throw Refusal.fault();
      }
      Route.Made made = resources.answer(request.getMethod(), request.getUrl(), body(request));
      if (calls.size() > troubledCall) {
        return response.onResponseStart(new SocketEffect.CloseSocket()).build();
      }
      made.location().ifPresent(address -> response.setHeader("Location", address));
      return response
          .code(made.location().isPresent() ? 201 : 200)
          .setHeader("Content-Type", HAL)
          .setHeader("X-Pact-Broker-Version", VERSION)
          .body(made.body().toString())
          .build();
    } catch (Refusal refusal) {
      return refused(response, refusal);
    }
  }

  private static MockResponse refused(MockResponse.Builder response, Refusal refusal) {
    if (refusal.status() == 401) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Restricted area\"");
    } else if (!refusal.body().isEmpty()) {
      response.setHeader("X-Pact-Broker-Version", VERSION);
    }
    return response
        .code(refusal.status())
        .setHeader("Content-Type", refusal.contentType())
        .body(refusal.body())
        .build();
  }

  private void authorize(RecordedRequest request) throws Refusal {
    String shown = String.valueOf(request.getHeaders().get("Authorization"));
    if (token.isPresent()) {
      if (!shown.equals(token.get())) {
        throw Refusal.unauthorized();
      }
      return;
    }
    if (shown.startsWith("Bearer ")) {
      throw Refusal.otherKind();
    }
    // Which pacts to verify is asked for with POST, and changes nothing.
    boolean reads =
        request.getMethod().equals("GET")
            || request.getUrl().encodedPath().endsWith("/for-verification");
    boolean isReader = shown.equals(Credentials.basic(READER, READERS_PASSWORD));
    if (!shown.equals(Credentials.basic(WRITER, WRITERS_PASSWORD)) && !(reads && isReader)) {
      throw Refusal.unauthorized();
    }
  }

  private static JsonNode body(RecordedRequest request) throws Refusal {
    @Nullable ByteString body = request.getBody();
    if (body == null || body.size() == 0) {
      return MissingNode.getInstance();
    }
    try {
      return JsonMapper.shared().readTree(body.toByteArray());
    } catch (JacksonException broken) {
      throw Refusal.badRequest(JsonMapper.shared().createArrayNode().add("The body is no JSON"));
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
