package dev.cfbilling.client.retry;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.DENIED;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.CloudflareBillingBuilder;
import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.RateLimitException;
import dev.cfbilling.client.failure.RequestFailedException;
import dev.cfbilling.client.failure.ServerException;
import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.CostAndUsageQuery;
import dev.cfbilling.client.model.UsageMetric;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

class RetryTest {
  private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
  private static final RandomGenerator LATEST = fixed(1);
  private static final RandomGenerator SOONEST = fixed(0);

  @AutoClose private final MockBilling mock = new MockBilling();
  private Instant now = START;

  /** Always gives the same share of what it is asked for. */
  private static RandomGenerator fixed(int share) {
    return new Random() {
      private static final long serialVersionUID = 1;

      @Override
      public long nextLong(long bound) {
        return share * (bound - 1);
      }
    };
  }

  private CloudflareBillingBuilder patient() {
    return mock.client(new ApiToken("token"))
        .retryPolicy(new RetryPolicy(3, Duration.ofSeconds(2), Duration.ofSeconds(60)))
        .time(() -> now, wait -> now = now.plus(wait), LATEST);
  }

  private static Call<CostAndUsageEnvelope> usage(CloudflareBilling billing) {
    return billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null);
  }

  private CostAndUsageEnvelope ask() throws BillingApiException {
    return CloudflareBilling.execute(usage(patient().build()));
  }

  private Duration waited() {
    return Duration.between(START, now);
  }

  @ParameterizedTest
  @CsvSource({
    "17, 17",
    "0, 0",
    "60, 60",
    "'Sat, 21 Nov 2026 08:00:17 GMT', 17",
    "'Sat, 21 Nov 2026 07:00:00 GMT', 0",
    "'Saturday, 21-Nov-26 08:00:17 GMT', 17",
  })
  void waitsAsLongAsItIsTold(String retryAfter, long seconds) throws IOException {
    mock.answer(429, DENIED, "Retry-After", retryAfter).answer(200, EMPTY);

    ask();

    assertThat(waited()).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(mock.server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void asksAgainByAPostThatChangesNothing() throws Exception {
    mock.answer(429, DENIED, "Retry-After", "3").answer(200, EMPTY);
    CostAndUsageQuery query = CostAndUsageQuery.builder().metric(UsageMetric.COST).build();

    CloudflareBilling.execute(
        patient().build().billableUsage().queryAccountBillableUsage(ACCOUNT, query));

    assertThat(waited()).isEqualTo(Duration.ofSeconds(3));
    String first = Objects.requireNonNull(mock.server.takeRequest().getBody()).utf8();
    assertThat(first).isEqualTo("{\"Metric\":\"cost\"}");
    assertThat(Objects.requireNonNull(mock.server.takeRequest().getBody()).utf8()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "1.5", "٥", ""})
  void backsOffWhenItCannotReadWhatItIsTold(String retryAfter) throws IOException {
    mock.server.enqueue(
        new MockResponse.Builder()
            .code(429)
            .headers(new Headers.Builder().addUnsafeNonAscii("Retry-After", retryAfter).build())
            .body(DENIED)
            .build());
    mock.answer(200, EMPTY);

    ask();

    assertThat(waited()).isEqualTo(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 599})
  void doublesTheWaitWhenItIsNotToldAny(int status) throws IOException {
    mock.answer(status, DENIED).answer(status, "<html>").answer(200, EMPTY);

    ask();

    assertThat(waited()).isEqualTo(Duration.ofSeconds(2 + 4));
  }

  @Test
  void leavesOutUpToHalfOfAWaitAtRandom() throws IOException {
    mock.answer(500, DENIED).answer(200, EMPTY);
    CloudflareBilling billing =
        patient().time(() -> now, wait -> now = now.plus(wait), SOONEST).build();

    CloudflareBilling.execute(usage(billing));

    assertThat(waited()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void givesUpAfterTheLastTry() {
    for (int i = 0; i < 4; i++) {
      mock.answer(429, DENIED, "Retry-After", "5");
    }

    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            RateLimitException.class,
            limit -> assertThat(limit.retryAfter()).isEqualTo(Duration.ofSeconds(5)));
    assertThat(mock.server.getRequestCount()).isEqualTo(3);
    assertThat(waited()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void beginsNoWaitThatDoesNotFitIntoWhatIsLeft() {
    mock.answer(429, DENIED, "Retry-After", "40").answer(429, DENIED, "Retry-After", "21");

    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            RateLimitException.class,
            limit -> assertThat(limit.retryAfter()).isEqualTo(Duration.ofSeconds(21)));
    assertThat(waited()).isEqualTo(Duration.ofSeconds(40));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "61",
        "99999999999999999999999",
        "Sat, 21 Nov 2026 09:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT"
      })
  void doesNotWaitLongerThanItMay(String retryAfter) {
    mock.answer(429, DENIED, "Retry-After", retryAfter);

    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            RateLimitException.class,
            limit -> assertThat(Objects.requireNonNull(limit.retryAfter()).toNanos()).isPositive());
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
    assertThat(waited()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 408, 421, 422})
  void doesNotRepeatWhatWillNotChange(int status) {
    mock.answer(status, DENIED, "Retry-After", "1");

    assertThatThrownBy(this::ask).isInstanceOf(RequestFailedException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1", "99999999999"})
  void doesNotRepeatATimedOutRequestAsOkHttpDoes(String retryAfter) throws IOException {
    Headers headers =
        retryAfter.isEmpty()
            ? Headers.of()
            : Headers.of("Retry-After", retryAfter, "Server", "any");
    mock.server.enqueue(new MockResponse.Builder().code(408).headers(headers).body(DENIED).build());
    List<Headers> seen = new ArrayList<>();
    CloudflareBilling billing =
        patient()
            .addInterceptor(chain -> noted(seen, chain.proceed(chain.request())))
            .addNetworkInterceptor(chain -> noted(seen, chain.proceed(chain.request())))
            .build();

    assertThatThrownBy(() -> CloudflareBilling.execute(usage(billing)))
        .isInstanceOf(RequestFailedException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
    assertThat(seen)
        .hasSize(2)
        .allSatisfy(
            each ->
                assertThat(each.values("Retry-After")).isEqualTo(headers.values("Retry-After")));
  }

  private static Response noted(List<Headers> seen, Response response) {
    seen.add(response.headers());
    return response;
  }

  @Test
  void takesAWaitThatIsTooLongForOkHttp() {
    mock.answer(503, DENIED, "Retry-After", "99999999999");

    assertThatThrownBy(this::ask).isInstanceOf(ServerException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void doesNotRepeatASuccessThatBreaksTheContract() {
    mock.answer(200, "{}");

    assertThatThrownBy(this::ask).isInstanceOf(BillingApiException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void triesAgainWhenNoConnectionComesAbout() throws IOException {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      closedPort = socket.getLocalPort();
    }
    CloudflareBilling nobodyThere = patient().baseUrl("http://localhost:" + closedPort).build();

    assertThatThrownBy(() -> CloudflareBilling.execute(usage(nobodyThere)))
        .isInstanceOf(TransportException.class);
    assertThat(waited()).isEqualTo(Duration.ofSeconds(2 + 4));
  }

  @Test
  void triesAgainWhenTheHostIsNotFoundForNow() throws IOException {
    mock.answer(200, EMPTY);
    int[] lookups = {0};
    OkHttpClient flaky =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  if (lookups[0]++ == 0) {
                    throw new UnknownHostException(host);
                  }
                  return okhttp3.Dns.SYSTEM.lookup(host);
                })
            .build();

    CloudflareBilling.execute(usage(patient().okHttpClient(flaky).build()));

    assertThat(lookups[0]).isEqualTo(2);
    assertThat(waited()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void doesNotRepeatAFailedHandshake() throws Exception {
    try (ServerSocket noTls = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      new Thread(() -> answerInTheClear(noTls)).start();
      CloudflareBilling billing =
          patient().baseUrl("https://localhost:" + noTls.getLocalPort()).build();

      assertThatThrownBy(() -> CloudflareBilling.execute(usage(billing)))
          .isInstanceOf(TransportException.class)
          .hasCauseInstanceOf(SSLException.class);
      assertThat(waited()).isZero();
    }
  }

  private static void answerInTheClear(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Test
  void doesNotRepeatARequestThatGotNoAnswer() {
    mock.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    CloudflareBilling billing = patient().readTimeout(Duration.ofMillis(50)).build();

    assertThatThrownBy(() -> CloudflareBilling.execute(usage(billing)))
        .isInstanceOf(TransportException.class)
        .hasCauseInstanceOf(InterruptedIOException.class);
    assertThat(waited()).isZero();
  }

  @Test
  void repeatsOnlyWhatIsSafeToRepeat() throws IOException {
    mock.answer(503, DENIED);
    OkHttpClient.Builder http = new OkHttpClient.Builder();
    RetryInterceptor.addTo(http, RetryPolicy.DEFAULT, () -> now, wait -> {}, LATEST);
    Request post =
        new Request.Builder().url(mock.url()).post(RequestBody.create(new byte[0])).build();

    try (Response response = http.build().newCall(post).execute()) {
      assertThat(response.code()).isEqualTo(503);
    }
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void stopsWaitingWhenTheCallIsCancelled() {
    mock.answer(429, DENIED, "Retry-After", "30");
    Call<?>[] calls = new Call<?>[1];
    calls[0] =
        usage(
            patient()
                .time(
                    () -> now,
                    wait -> {
                      now = now.plus(wait);
                      calls[0].cancel();
                    },
                    LATEST)
                .build());

    assertThatThrownBy(calls[0]::execute)
        .isInstanceOf(TransportException.class)
        .hasMessageEndingWith("Canceled");
    assertThat(waited()).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void stopsWaitingWhenTheFutureIsCancelled() throws InterruptedException {
    mock.answer(429, DENIED, "Retry-After", "30").answer(200, EMPTY);
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    Call<CostAndUsageEnvelope> call =
        usage(
            patient()
                .time(
                    () -> now,
                    wait -> {
                      waiting.countDown();
                      cancelled.await();
                    },
                    LATEST)
                .build());
    CompletableFuture<CostAndUsageEnvelope> future = CloudflareBilling.enqueue(call);
    waiting.await();

    future.cancel(true);
    cancelled.countDown();

    assertThat(future).isCancelled();
    assertThat(call.isCanceled()).isTrue();
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void asksNoOftenerThanItMayWhenItIsToldToComeBackAtOnce() {
    for (int i = 0; i < 9; i++) {
      mock.answer(503, DENIED, "Retry-After", "0");
    }

    assertThatThrownBy(this::ask).isInstanceOf(ServerException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(3);
    assertThat(waited()).isEqualTo(Duration.ofSeconds(6));

    assertThatThrownBy(() -> CloudflareBilling.execute(usage(mock.client())))
        .isInstanceOf(ServerException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(4);
  }

  @Test
  void endsACallOfAThreadThatIsInterrupted() {
    mock.answer(200, EMPTY);
    CloudflareBilling billing = patient().build();

    Thread.currentThread().interrupt();
    Throwable failure = catchThrowable(() -> CloudflareBilling.execute(usage(billing)));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure)
        .isInstanceOf(TransportException.class)
        .hasCauseInstanceOf(InterruptedIOException.class);
  }

  @Test
  void stopsWaitingWhenTheThreadIsInterrupted() {
    mock.answer(429, DENIED, "Retry-After", "30");
    Call<CostAndUsageEnvelope> call =
        usage(
            patient()
                .time(
                    () -> now,
                    wait -> {
                      throw new InterruptedException();
                    },
                    LATEST)
                .build());

    assertThatThrownBy(call::execute).hasCauseInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
  }

  @Test
  void countsWaitsInTheTimeOfACall() {
    mock.answer(500, DENIED);
    CloudflareBilling billing =
        patient()
            .time(() -> now, Sleeper.SYSTEM, LATEST)
            .callTimeout(Duration.ofMillis(300))
            .build();

    assertThatThrownBy(() -> CloudflareBilling.execute(usage(billing)))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("timeout");
  }

  @Test
  void reallyWaitsByDefault() throws IOException {
    mock.answer(503, DENIED).answer(200, EMPTY);
    CloudflareBilling billing =
        CloudflareBilling.builder(new ApiToken("token")).baseUrl(mock.url()).build();
    long start = System.nanoTime();

    CloudflareBilling.execute(usage(billing));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(240));
  }

  @Test
  void failsAtOnceWhenItIsNeverToTryAgain() {
    mock.answer(500, DENIED).answer(408, DENIED);
    CloudflareBilling billing = patient().retryPolicy(RetryPolicy.NEVER).build();

    assertThatThrownBy(() -> CloudflareBilling.execute(usage(billing)))
        .isInstanceOf(ServerException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
    assertThatThrownBy(() -> CloudflareBilling.execute(usage(billing)))
        .isInstanceOf(RequestFailedException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(2);
  }
}
