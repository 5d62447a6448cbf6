package dev.cfbilling.conformance.okhttp;

import static dev.cfbilling.conformance.okhttp.UsageServer.BAD;
import static dev.cfbilling.conformance.okhttp.UsageServer.GOOD;
import static dev.cfbilling.conformance.okhttp.UsageServer.USAGE;
import static dev.cfbilling.conformance.okhttp.UsageServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceInterceptorTest {
  private static final String OTHER = "07e207e207e207e207e207e207e207e2";
  private static final Interceptor TOKEN =
      chain ->
          chain.proceed(
              chain.request().newBuilder().header("Authorization", "Bearer secret").build());

  private final ExchangeLog log = new ExchangeLog(ConformanceRules.bundled());
  private final ConformanceInterceptor interceptor = new ConformanceInterceptor(log);
  private final OkHttpClient bare = new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();
  private final OkHttpClient client = bare.newBuilder().addNetworkInterceptor(interceptor).build();
  private UsageServer server;

  @BeforeEach
  void start() throws IOException {
    server = new UsageServer();
  }

  @AfterEach
  void stop() {
    server.close();
    bare.dispatcher().executorService().shutdown();
    bare.connectionPool().evictAll();
  }

  @Test
  void reportsWhatDepartsWithBothAddresses() throws IOException {
    read(client, server.usage(BAD));

    Report report = log.judge().report();

    assertThat(report.count(Severity.ERROR)).isEqualTo(1);
    FindingAt found = report.findings().get(0);
    assertThat(found.finding().check()).isEqualTo("schema.enum");
    assertThat(found.finding().message())
        .isEqualTo("/result/0/ChargeCategory is \"Purchase\"; the contract allows only \"Usage\"");
    assertThat(found.finding().contract()).hasToString("schemas/ChargeCategory.yaml#/enum");
    assertThat(found.request()).isEqualTo("GET /accounts/{account_id}/billable/usage");
  }

  @Test
  void judgesAQueryThatIsSent() throws IOException {
    RequestBody query =
        RequestBody.create("{\"Metric\":\"price\"}", MediaType.get("application/json"));

    read(client, server.usage(GOOD).newBuilder().post(query).build());

    assertThat(weighty(log.judge().report()))
        .extracting(found -> found.finding().check())
        .containsExactly("request.query");
  }

  /** A word looks like no secret; only that it was sent tells. */
  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer ci-billing-reader, ci-billing-reader",
    "X-Auth-Key, my-password-2026, my-password-2026",
    "Authorization, Basic YWRtaW46bXktcGFzc3dvcmQtMjAyNg==, my-password-2026",
    "Cookie, a=1; sid=three-plain-words, three-plain-words"
  })
  void masksTheCredentialsOfACallInWhatComesBack(String header, String value, String secret)
      throws IOException {
    server.answer(
        GOOD,
        json(USAGE.replaceFirst(
                "\"ChargeCategory\": *\"Usage\"", "\"ChargeCategory\":\"" + secret + "\""))
            .setHeader("Retry-After", secret)
            .build());

    read(client, server.usage(GOOD).newBuilder().header(header, value).build());

    assertThat(weighty(log.judge().report()))
        .isNotEmpty()
        .allSatisfy(
            found -> assertThat(found.toString()).doesNotContain(secret).contains("[credential]"));
  }

  @Test
  void findsNothingInWhatConforms() throws IOException {
    read(client, server.usage(GOOD));

    Report report = log.judge().report();

    assertThat(report.judged()).isEqualTo(1);
    assertThat(weighty(report)).isEmpty();
  }

  @Test
  void leavesTheAnswerToAConditionalRequestAlone() throws IOException {
    server.answer(GOOD, new MockResponse.Builder().code(304).build());
    Request plain = server.usage(GOOD);

    read(client, plain.newBuilder().header("If-None-Match", "\"a\"").build());
    assertThat(weighty(log.judge().report())).isEmpty();
    read(client, plain);
    assertThat(log.judge().report().findings())
        .extracting(found -> found.finding().check())
        .contains("response.status");
  }

  @Test
  void forgetsWhatItHasJudged() throws IOException {
    read(client, server.usage(BAD));
    assertThat(log.judge().report().exchanges()).hasSize(1);

    assertThat(log.judge().report().exchanges()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 8193, 3_000_000})
  void handsOnEveryByteAndHeader(int length) throws IOException {
    server.answer(GOOD, json(USAGE + " ".repeat(length)).setHeader("X-Any", "thing").build());

    try (Response plain = bare.newCall(server.usage(GOOD)).execute();
        Response recorded = client.newCall(server.usage(GOOD)).execute()) {
      assertThat(recorded.headers()).isEqualTo(plain.headers());
      assertThat(recorded.body().contentLength()).isEqualTo(plain.body().contentLength());
      assertThat(recorded.body().contentType()).isEqualTo(plain.body().contentType());
      assertThat(recorded.body().bytes()).isEqualTo(plain.body().bytes());
    }
    assertThat(weighty(log.judge().report())).isEmpty();
  }

  @Test
  void letsTheCallerReadWhatHasArrivedBeforeTheRestHas() throws Exception {
    CountDownLatch firstPartRead = new CountDownLatch(1);
    String first = USAGE.substring(0, 60);
    server.answer(
        GOOD,
        json("")
            .body(
                new MockResponseBody() {
                  @Override
                  public long getContentLength() {
                    return new Buffer().writeUtf8(USAGE).size();
                  }

                  @Override
                  public void writeTo(BufferedSink sink) throws IOException {
                    sink.writeUtf8(first).flush();
                    await(firstPartRead);
                    sink.writeUtf8(USAGE.substring(60));
                  }
                })
            .build());

    try (Response response = client.newCall(server.usage(GOOD)).execute()) {
      assertThat(response.body().source().readUtf8(60)).isEqualTo(first);
      firstPartRead.countDown();
      assertThat(response.body().source().readUtf8()).isEqualTo(USAGE.substring(60));
    }
    assertThat(weighty(log.judge().report())).isEmpty();
  }

  @Test
  void judgesWhatIsInGzipAndLeavesItInGzip() throws IOException {
    server.answer(
        BAD, json("").body(gzip(UsageServer.bad())).setHeader("Content-Encoding", "gzip").build());
    Request asIs = server.usage(BAD).newBuilder().header("Accept-Encoding", "gzip").build();

    assertThat(read(client, server.usage(BAD))).isEqualTo(UsageServer.bad());
    try (Response response = client.newCall(asIs).execute()) {
      assertThat(new GZIPInputStream(response.body().byteStream()).readAllBytes())
          .asString()
          .isEqualTo(UsageServer.bad());
    }
    assertThat(checks(log.judge().report())).containsExactly("schema.enum", "schema.enum");
  }

  @Test
  void warnsOfABodyThatItCannotDecode() throws IOException {
    server.answer(OTHER, json("not br").setHeader("Content-Encoding", "br, dcb").build());
    Request asIs = server.usage(OTHER).newBuilder().header("Accept-Encoding", "dcb").build();

    assertThat(read(client, asIs)).isEqualTo("not br");
    Report report = log.judge().report();
    assertThat(checks(report)).containsExactly("body.not-recorded");
    assertThat(report.count(Severity.WARNING)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip"})
  void findsABodyIncompleteThatIsNotWhatItsHeaderNames(String encoding) throws IOException {
    server.answer(OTHER, json("not it").setHeader("Content-Encoding", encoding).build());
    Request asIs = server.usage(OTHER).newBuilder().header("Accept-Encoding", encoding).build();

    assertThat(read(client, asIs)).isEqualTo("not it");
    assertThat(messages(log.judge().report()))
        .containsExactly(
            "To GET /accounts/{account_id}/billable/usage no whole answer came: its bytes are no"
                + " whole "
                + encoding);
  }

  @Test
  void judgesAnEmptyBodyThatNobodyReads() throws IOException {
    server.answer(OTHER, json("").build());

    Response unread = client.newCall(server.usage(OTHER)).execute();
    Judgement judgement = log.judge();
    unread.close();

    assertThat(checks(judgement.report())).containsExactly("body.empty");
    assertThat(judgement.unfinished()).isEmpty();
  }

  @Test
  void readsToTheEndWhatTheCallerClosesEarly() throws IOException {
    server.answer(BAD, json(" ".repeat(3_000_000) + UsageServer.bad()).build());

    Response response = client.newCall(server.usage(BAD)).execute();
    response.close();

    assertThat(checks(log.judge().report())).containsExactly("schema.enum");
  }

  @Test
  void passesOnTheErrorOfABodyThatBreaksOff() {
    server.answer(
        GOOD, json(USAGE).onResponseBody(new SocketEffect.CloseSocket(true, false, false)).build());

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(client, server.usage(GOOD)))
        .withMessageContaining("unexpected end of stream");
    Judgement judgement = log.judge();
    assertThat(checks(judgement.report())).containsExactly("transport.incomplete");
    assertThat(judgement.report().count(Severity.ERROR)).isEqualTo(1);
    assertThat(judgement.unfinished()).isEmpty();
  }

  @Test
  void warnsOfABodyThatBreaksOffAfterTheCallerHasClosedIt() throws IOException {
    server.answer(
        GOOD, json(USAGE).onResponseBody(new SocketEffect.CloseSocket(true, false, false)).build());

    client.newCall(server.usage(GOOD)).execute().close();

    assertThat(messages(log.judge().report()))
        .containsExactly(
            "The body can't be checked: the caller closed it early, and the rest did not come");
  }

  @Test
  void warnsOfABodyThatTheCallerCancelsInTheMiddle() throws IOException {
    server.answer(GOOD, json(USAGE + " ".repeat(3_000_000)).build());
    Call call = client.newCall(server.usage(GOOD));

    try (Response response = call.execute()) {
      response.body().source().readUtf8(60);
      call.cancel();
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> response.body().string());
    }
    assertThat(messages(log.judge().report()))
        .containsExactly("The body can't be checked: the call was cancelled before its end");
  }

  @Test
  void warnsOfABodyDuringWhichTheReadingThreadIsInterrupted() throws IOException {
    server.answer(GOOD, json(USAGE + " ".repeat(3_000_000)).build());

    try (Response response = client.newCall(server.usage(GOOD)).execute()) {
      response.body().source().readUtf8(60);
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> response.body().string());
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(messages(log.judge().report()))
        .containsExactly("The body can't be checked: the thread that read it was interrupted");
  }

  @Test
  void passesOnTheErrorOfACallThatGetsNoAnswer() {
    Request request = server.usage(GOOD);
    server.close();

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(client, request));
    assertThat(log.judge().report().exchanges()).isEmpty();
  }

  @Test
  void seesCredentialsWhicheverInterceptorAddsThem() throws IOException {
    OkHttpClient tokenFirst =
        bare.newBuilder().addInterceptor(TOKEN).addNetworkInterceptor(interceptor).build();
    OkHttpClient tokenLast =
        bare.newBuilder().addNetworkInterceptor(interceptor).addNetworkInterceptor(TOKEN).build();
    OkHttpClient asApplication =
        bare.newBuilder().addInterceptor(interceptor).addInterceptor(TOKEN).build();

    read(tokenFirst, server.withoutToken(GOOD));
    read(tokenLast, server.withoutToken(GOOD));
    read(asApplication, server.withoutToken(GOOD));
    assertThat(weighty(log.judge().report())).isEmpty();

    read(client, server.withoutToken(GOOD));
    assertThat(checks(log.judge().report())).containsExactly("request.credentials");
  }

  @Test
  void seesEachRedirectOnItsOwn() throws IOException {
    server.answer(
        OTHER,
        new MockResponse.Builder()
            .code(307)
            .setHeader("Location", "/accounts/" + GOOD + "/billable/usage")
            .build());

    read(client, server.usage(OTHER));

    assertThat(log.judge().report().exchanges())
        .extracting(ExchangeResult::status)
        .containsExactly(307, 200);
  }

  @Test
  void listsWhatIsNoCallOfTheContractAndShowsNoSecretOfIt() throws IOException {
    String url = server.url("/secret/" + GOOD + "?token=secret");
    read(client, new Request.Builder().url(url).build());

    Judgement judgement = log.judge();

    assertThat(judgement.unmatched()).singleElement().asString().startsWith("#0  GET to ");
    assertThat(judgement.unmatched()).singleElement().asString().endsWith(", answered 200");
    assertThat(judgement.unmatched().toString()).doesNotContain("secret");
    assertThat(judgement.report().judged()).isZero();
    assertThat(weighty(judgement.report())).isEmpty();
  }

  @Test
  void namesACallWhoseResponseIsStillOpenAndLetsItBe() throws IOException {
    Response open = client.newCall(server.usage(BAD)).execute();

    Judgement judgement = log.judge();

    assertThat(judgement.unfinished())
        .containsExactly("GET /accounts/{account_id}/billable/usage, answered 200");
    assertThat(judgement.report().exchanges()).isEmpty();
    assertThat(open.body().string()).isEqualTo(UsageServer.bad());
    assertThat(log.judge().report().exchanges()).isEmpty();
  }

  @Test
  void doesNotMissACallThatTheCallerHasCanceled() throws IOException {
    Call call = client.newCall(server.usage(GOOD));
    Response open = call.execute();
    call.cancel();

    Judgement judgement = log.judge();
    open.close();

    assertThat(judgement.unfinished()).isEmpty();
  }

  @Test
  void keepsConcurrentCallsApart() throws Exception {
    int calls = 200;
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<String>> bodies = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      String account = i % 4 == 0 ? BAD : GOOD;
      bodies.add(threads.submit(() -> read(client, server.usage(account))));
    }
    for (int i = 0; i < calls; i++) {
      assertThat(bodies.get(i).get()).isEqualTo(i % 4 == 0 ? UsageServer.bad() : USAGE);
    }
    threads.shutdown();

    Report report = log.judge().report();

    assertThat(report.judged()).isEqualTo(calls);
    assertThat(report.exchanges()).extracting(ExchangeResult::index).doesNotHaveDuplicates();
    assertThat(report.exchanges()).filteredOn(exchange -> exchange.errors() == 1).hasSize(50);
    assertThat(report.count(Severity.ERROR)).isEqualTo(50);
  }

  private static List<String> messages(Report report) {
    return weighty(report).stream().map(found -> found.finding().message()).toList();
  }

  private static List<String> checks(Report report) {
    return weighty(report).stream().map(found -> found.finding().check()).toList();
  }

  private static String read(OkHttpClient client, Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  private static Buffer gzip(String text) throws IOException {
    Buffer zipped = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(zipped))) {
      sink.writeUtf8(text);
    }
    return zipped;
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  /** Without informations: the example has costs, which nobody asked for. */
  private static List<FindingAt> weighty(Report report) {
    return report.findings().stream()
        .filter(at -> at.finding().severity() != Severity.INFORMATION)
        .toList();
  }
}
