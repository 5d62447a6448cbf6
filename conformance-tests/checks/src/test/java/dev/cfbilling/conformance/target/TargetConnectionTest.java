package dev.cfbilling.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Breakage;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetConnectionTest {
  private static final Duration GAP = Duration.ofMillis(500);
  private static final Operation PROFILE = Traffic.CONTRACT.operations().get(0);
  private static final String TOKEN = "s3cret-token";

  private final MockWebServer api = new MockWebServer();
  private final List<Duration> waits = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    api.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void waitsBetweenTwoCallsAndNotBeforeTheFirst() throws Exception {
    enqueue(200, 200, 200);
    try (TargetConnection connection = connect()) {
      for (int i = 0; i < 3; i++) {
        connection.ask(call());
      }
    }
    assertThat(waits).containsExactly(GAP, GAP);
  }

  @Test
  void comesBackOnceWhenItIsTold() throws Exception {
    api.enqueue(tooManyRequests("17"));
    enqueue(200);
    try (TargetConnection connection = connect()) {
      assertThat(connection.ask(call()))
          .extracting(answer -> answer.exchange().response().status())
          .containsExactly(429, 200);
    }
    assertThat(waits).containsExactly(Duration.ofSeconds(17), GAP);
  }

  @Test
  void doesNotComeBackTwice() throws Exception {
    api.enqueue(tooManyRequests("1"));
    api.enqueue(tooManyRequests("1"));
    try (TargetConnection connection = connect()) {
      assertThat(connection.ask(call())).hasSize(2);
    }
    assertThat(api.getRequestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"301", "tomorrow", "-1", "1.5", "99999999999"})
  void doesNotWaitLongerThanItMay(String retryAfter) throws Exception {
    api.enqueue(tooManyRequests(retryAfter));
    try (TargetConnection connection = connect()) {
      assertThat(connection.ask(call())).hasSize(1);
    }
    assertThat(waits).isEmpty();
  }

  @Test
  void tellsNoMoreThanTheBeginningOfWhatAServerSays() throws Exception {
    api.enqueue(new MockResponse.Builder().status("HTTP/1.1 20" + "\u0001".repeat(17_000)).build());
    try (TargetConnection connection = connect()) {
      assertThatExceptionOfType(TargetException.class)
          .isThrownBy(() -> connection.ask(call()))
          .satisfies(told -> assertThat(told.getMessage()).hasSizeLessThan(3_000));
    }
  }

  @Test
  void handsABrokenAnswerOnAndGivesUpAtTheThird() throws Exception {
    enqueue(200);
    for (int i = 0; i < 3; i++) {
      api.enqueue(
          json(200)
              .newBuilder()
              .body("x".repeat(100_000))
              .onResponseBody(new SocketEffect.CloseSocket())
              .build());
    }
    try (TargetConnection connection = connect()) {
      connection.ask(call());
      for (int i = 0; i < 2; i++) {
        ApiAnswer broken = connection.ask(call().again()).get(0);
        assertThat(broken.broken().orElseThrow().kind()).isEqualTo(Breakage.Kind.INCOMPLETE);
        assertThat(broken.exchange().response().body()).isEmpty();
        assertThat(broken.exchange().response().status()).isEqualTo(200);
      }
      assertThatExceptionOfType(TargetException.class)
          .isThrownBy(() -> connection.ask(call()))
          .withMessageContaining("gave no whole answer to getBillingProfile");
    }
  }

  @ParameterizedTest(name = "Content-Length: {0}")
  @CsvSource({
    "2|40, the answer has 2 different Content-Length",
    "-1, the answer's Content-Length is no number of bytes",
    "'2, 2', the answer's Content-Length is no number of bytes",
    "2x, the answer's Content-Length is no number of bytes",
    "9999999999999999999, the answer's Content-Length is no number of bytes",
    "'', the answer's Content-Length is no number of bytes",
  })
  void refusesAnAnswerWhoseLengthCanNotBeKnown(String lengths, String reason) throws Exception {
    enqueue(200);
    MockResponse.Builder answer = json(200).newBuilder().removeHeader("Content-Length");
    Stream.of(lengths.split("[|]", -1)).forEach(value -> answer.addHeader("Content-Length", value));
    api.enqueue(answer.onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE).build());

    assertThat(second().reason()).startsWith(reason);
  }

  @Test
  void readsTheSameLengthTwiceAsOne() throws Exception {
    api.enqueue(json(200).newBuilder().addHeader("Content-Length", 2).build());
    try (TargetConnection connection = connect()) {
      assertThat(connection.ask(call()).get(0).broken()).isEmpty();
    }
  }

  @Test
  void refusesAStatusBelowZero() throws Exception {
    enqueue(200);
    api.enqueue(json(200).newBuilder().status("HTTP/1.1 -20 OK").build());

    assertThat(second().kind()).isEqualTo(Breakage.Kind.INCOMPLETE);
  }

  /** What is wrong with the second answer. */
  private Breakage second() throws TargetException {
    try (TargetConnection connection = connect()) {
      connection.ask(call());
      return connection.ask(call().again()).get(0).broken().orElseThrow();
    }
  }

  @Test
  void sendsNothingOfTheUsersCredentialsWhenItTriesOthers() throws Exception {
    enqueue(200, 400, 400);
    try (TargetConnection connection = connect()) {
      connection.ask(call());
      connection.ask(call().withAccess(ApiCall.Access.NONE));
      connection.ask(call().withAccess(ApiCall.Access.MALFORMED));
    }
    assertThat(authorization()).isEqualTo("Bearer " + TOKEN);
    assertThat(authorization()).isEqualTo("null");
    assertThat(authorization()).isEqualTo(ApiCall.MALFORMED_CREDENTIAL);
  }

  @Test
  void sendsAnEmptyIdAsItIs() throws Exception {
    enqueue(404);
    try (TargetConnection connection = connect()) {
      connection.ask(call().withPath(Map.of(Ids.ACCOUNT, "")));
    }
    assertThat(api.takeRequest().getTarget()).isEqualTo("/client/v4/accounts//billing/profile");
  }

  @Test
  void knowsWhomItMayAskAbout() throws Exception {
    Ids ids =
        live(Map.of("CLOUDFLARE_ACCOUNT_ID", "a", "CLOUDFLARE_ORGANIZATION_ACCOUNT_IDS", "a, b"))
            .connect()
            .ids();

    assertThat(ids.of(PROFILE)).contains(Map.of(Ids.ACCOUNT, "a"));
    assertThat(ids.accounts()).containsExactly("a", "b");
    assertThat(ids.complete()).isTrue();
    assertThat(live(Map.of("CLOUDFLARE_ACCOUNT_ID", "a")).connect().ids())
        .isEqualTo(new Ids(Map.of(Ids.ACCOUNT, "a"), List.of("a"), false));
  }

  private String authorization() throws InterruptedException {
    RecordedRequest request = api.takeRequest();
    return String.valueOf(request.getHeaders().get("Authorization"));
  }

  private TargetConnection connect() throws TargetException {
    return live(Map.of("CLOUDFLARE_ACCOUNT_ID", Traffic.ID)).connect();
  }

  private LiveTarget live(Map<String, String> ids) {
    Map<String, String> environment = new HashMap<>(ids);
    environment.put("CLOUDFLARE_API_TOKEN", TOKEN);
    return new LiveTarget(
            Traffic.CONTRACT,
            api.url("/client/v4"),
            environment,
            new Pace(GAP, Duration.ofMinutes(5)),
            waits::add)
        .reachedBy(new LiveTarget.Access(null, 1 << 20));
  }

  private static ApiCall call() {
    return ApiCall.of(PROFILE, Map.of(Ids.ACCOUNT, Traffic.ID));
  }

  private void enqueue(int... statuses) {
    for (int status : statuses) {
      api.enqueue(json(status));
    }
  }

  private static MockResponse tooManyRequests(String retryAfter) {
    return json(429).newBuilder().setHeader("Retry-After", retryAfter).build();
  }

  private static MockResponse json(int status) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body("{}")
        .build();
  }
}
