package dev.cfbilling.conformance.okhttp;

import dev.cfbilling.conformance.Traffic;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Request;

/** A billing API on loopback that answers with the usage of an account as the account is named. */
public final class UsageServer implements AutoCloseable {
  /** Held here, since a logger that nobody holds forgets its level. */
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  public static final String GOOD = "600d600d600d600d600d600d600d600d";

  /** Its first record has a charge category that the contract does not allow. */
  public static final String BAD = "0bad0bad0bad0bad0bad0bad0bad0bad";

  /** Its first record has a property that the contract does not know. */
  public static final String GROWN = "9e009e009e009e009e009e009e009e00";

  /** {@link #GOOD}'s. */
  public static final String USAGE = usageOf(GOOD);

  static final String CATEGORY = "\"ChargeCategory\": \"Usage\"";

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();

  public UsageServer() throws IOException {
    SERVER_LOG.setLevel(Level.OFF);
    answer(GOOD, json(USAGE).build());
    answer(BAD, json(bad()).build());
    answer(
        GROWN,
        json(usageOf(GROWN).replaceFirst(CATEGORY, CATEGORY + ", \"x_Planet\": \"Earth\""))
            .build());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answers.getOrDefault(
                request.getUrl().pathSegments().get(1), json("{}").code(404).build());
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  private static String usageOf(String account) {
    return Traffic.example("getAccountBillableUsage/with-costs.json").replace(Traffic.ID, account);
  }

  /** {@link #BAD}'s answer. */
  static String bad() {
    return usageOf(BAD).replaceFirst(CATEGORY, "\"ChargeCategory\": \"Purchase\"");
  }

  static MockResponse.Builder json(String body) {
    return new MockResponse.Builder().setHeader("Content-Type", "application/json").body(body);
  }

  UsageServer answer(String account, MockResponse response) {
    answers.put(account, response);
    return this;
  }

  public String url(String path) {
    return server.url(path).toString();
  }

  /** A call for the usage of an account, with a token. */
  public Request usage(String account) {
    return withoutToken(account).newBuilder().header("Authorization", "Bearer secret").build();
  }

  Request withoutToken(String account) {
    return new Request.Builder().url(url("/accounts/" + account + "/billable/usage")).build();
  }

  @Override
  public void close() {
    server.close();
  }
}
