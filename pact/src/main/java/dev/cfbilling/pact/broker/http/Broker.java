package dev.cfbilling.pact.broker.http;

import dev.cfbilling.transport.Network;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A Pact Broker, or PactFlow, over HTTP. */
public final class Broker {
  /** Many times the largest matrix, in bytes. */
  private static final long MOST = 64 << 20;

  /** Numbers of a pact stay as they were sent. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Access access;
  private final OkHttpClient http;
  private final BrokerFailures failures;
  private String ownUrl = "";
  private String version = "";

  private Broker(Access access, Network network) {
    this.access = access;
    this.failures = new BrokerFailures(access);
    this.http =
        network
            .newClient()
            .connectTimeout(PATIENCE)
            .readTimeout(PATIENCE)
            .followRedirects(false)
            // What was sent is not sent again behind our back: each call has its own connection,
            // since one that was kept may be gone once the pacts are verified.
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();
  }

  /** A broker that is there, lets us in, and takes contracts. */
  public static Broker open(Access access, Network network) throws BrokerException {
    Broker broker = new Broker(access, network);
    JsonNode links = broker.get("/", "say what it is").accepted().path("_links");
    if (!links.has("pb:publish-contracts")) {
      throw broker.noBroker();
    }
    broker.ownUrl = links.path("self").path("href").asString("").replaceAll("/+$", "");
    return broker;
  }

  private BrokerException noBroker() {
    return new BrokerException(
        "%s answers, but not as a Pact Broker of 2021 or later; check %s."
            .formatted(access.url(), Access.URL));
  }

  /** Where it is, without a slash at the end. */
  public URI url() {
    return access.url();
  }

  /** Its version, as it says itself; empty if it doesn't. */
  public String version() {
    return version;
  }

  /** Asks for something, with what for as an infinitive without "to". */
  public BrokerReply get(String path, String purpose) throws BrokerException {
    return send("GET", path, Optional.empty(), purpose);
  }

  public BrokerReply post(String path, JsonNode body, String purpose) throws BrokerException {
    return send("POST", path, Optional.of(body), purpose);
  }

  public BrokerReply put(String path, JsonNode body, String purpose) throws BrokerException {
    return send("PUT", path, Optional.of(body), purpose);
  }

  public BrokerReply patch(String path, JsonNode body, String purpose) throws BrokerException {
    return send("PATCH", path, Optional.of(body), purpose);
  }

  /**
   * The path of an address that the broker named. Behind a proxy it may know itself by another
   * address than ours; our credentials go to no third one.
   */
  public String path(String href) throws BrokerException {
    for (String base : new String[] {access.url().toString(), ownUrl}) {
      if (href.startsWith(base + "/")) {
        return href.substring(base.length());
      }
    }
    throw new BrokerException(
        "%s names %s, which is not below its own address; set the broker's base URL."
            .formatted(access.url(), href));
  }

  /** A segment of a path, or a parameter of a query. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private BrokerReply send(String method, String path, Optional<JsonNode> body, String purpose)
      throws BrokerException {
    Request.Builder request =
        new Request.Builder()
            .url(access.url() + path)
            .method(method, body.map(Broker::json).orElse(null))
            .header("Accept", "application/hal+json, application/json");
    access.authorization().ifPresent(value -> request.header("Authorization", value));
    try (Response response = http.newCall(request.build()).execute()) {
      if (response.body().source().request(MOST)) {
        throw new IOException("its answer has more than " + MOST + " bytes");
      }
      String text = response.body().string();
      failures.check(method, response, text, purpose);
      JsonNode answer = parse(text);
      if (response.isSuccessful() && !answer.isObject()) {
        throw noBroker();
      }
      version = response.header("X-Pact-Broker-Version", version);
      return new BrokerReply(
          access.url(),
          purpose,
          response.code(),
          Optional.ofNullable(response.header("Location")),
          answer);
    } catch (IOException failed) {
      throw failures.explain(failed, method, purpose);
    }
  }

  private static RequestBody json(JsonNode body) {
    return RequestBody.create(
        JSON.writeValueAsBytes(body), MediaType.get("application/json; charset=utf-8"));
  }

  /** The body; an empty object for a blank one, and missing when it is no JSON. */
  static JsonNode parse(String body) {
    try {
      return JSON.readTree(body.isBlank() ? "{}" : body);
    } catch (JacksonException noJson) {
      return MissingNode.getInstance();
    }
  }
}
