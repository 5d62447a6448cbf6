package dev.cfbilling.conformance.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.har.CaptureTarget;
import dev.cfbilling.conformance.har.HarFile;
import dev.cfbilling.conformance.har.HarOutput;
import dev.cfbilling.conformance.har.Rotation;
import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingProxyTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path folder;

  @Test
  void clientsGetWhatTheyWouldGetWithoutIt() throws Exception {
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = RecordingProxy.before(mock.baseUrl()).start()) {
      for (String path : List.of(Calls.usage(mock), Calls.profile(mock), "/nothing/of/ours")) {
        assertThat(Calls.get(proxy.baseUrl(), path)).isEqualTo(Calls.get(mock.baseUrl(), path));
      }
    }
  }

  @Test
  void judgesWhatPasses() throws Exception {
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = before(mock).start()) {
      Calls.get(proxy.baseUrl(), Calls.usage(mock));
      Calls.get(proxy.baseUrl(), Calls.profile(mock));

      Report report = proxy.report();

      assertThat(report.judged()).isEqualTo(2);
      assertThat(report.isTested()).isTrue();
      assertThat(report.count(Severity.ERROR)).isZero();
      assertThat(report.target()).isEqualTo(mock.baseUrl() + " through a proxy");
    }
  }

  @Test
  void tellsOfAFindingWhileTrafficGoesOn() throws Exception {
    Hearing hearing = new Hearing(1);
    try (MockApi mock =
            MockApi.builder().clock(NOW).fault(Faults.find("list-cost").orElseThrow()).start();
        RecordingProxy proxy = before(mock).listener(hearing).start()) {
      Calls.post(proxy.baseUrl(), Calls.usage(mock), "{\"Metric\": \"cost\"}");
      Calls.get(proxy.baseUrl(), Calls.usage(mock));

      hearing.enough.await();

      assertThat(hearing.found).isNotEmpty();
      Calls.get(proxy.baseUrl(), Calls.profile(mock));
      assertThat(proxy.report().judged()).isEqualTo(3);
    }
  }

  @Test
  void recordsACaptureThatIsJudgedTheSame() throws Exception {
    Path file = folder.resolve("traffic.har");
    Report live;
    Report captured;
    try (MockApi mock =
            MockApi.builder().clock(NOW).fault(Faults.find("list-cost").orElseThrow()).start();
        RecordingProxy proxy = before(mock).record(settings(file, false, Rotation.NEVER)).start()) {
      Calls.get(proxy.baseUrl(), Calls.usage(mock));
      Calls.get(proxy.baseUrl(), Calls.profile(mock));
      live = proxy.report();
      captured = judged(file, mock);
    }

    List<String> recorded = new ArrayList<>();
    CaptureLog log =
        new HarFile(file)
            .read(
                exchange -> {
                  recorded.add(exchange.request().method() + " " + exchange.response().status());
                  close(exchange);
                });

    assertThat(recorded).containsExactly("GET 200", "GET 200");
    assertThat(log.exporter()).hasToString("cloudflare-billing-proxy 1");
    assertThat(live.groups()).isNotEmpty();
    assertThat(messages(captured)).isEqualTo(messages(live));
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncated-gzip", "wrong-content-length", "reset-mid-body", "bad-chunks"})
  void recordsAnAnswerThatBrokeOffAsOne(String fault) throws Exception {
    Path file = folder.resolve("traffic.har");
    try (MockApi mock =
            MockApi.builder().clock(NOW).fault(Faults.find(fault).orElseThrow()).start();
        RecordingProxy proxy = before(mock).record(settings(file, false, Rotation.NEVER)).start()) {
      assertThatIOException().isThrownBy(() -> Calls.get(proxy.baseUrl(), Calls.usage(mock)));

      Report live = proxy.report();
      Report captured = judged(file, mock);

      assertThat(live.groups()).extracting(FindingGroup::check).contains("transport.incomplete");
      assertThat(messages(captured)).isEqualTo(messages(live));
    }
  }

  @Test
  void judgesAndRecordsWhatIsAskedFor() throws Exception {
    Path file = folder.resolve("traffic.har");
    String query =
        """
        {"Metric": "usage", "note": "%s",
         "GroupBy": [{"Type": "DIMENSION", "Key": ""}]}"""
            .formatted(Calls.TOKEN);
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = before(mock).record(settings(file, false, Rotation.NEVER)).start()) {
      Calls.post(proxy.baseUrl(), Calls.usage(mock), query);

      assertThat(proxy.report().groups()).extracting(FindingGroup::check).contains("request.query");
    }
    assertThat(Files.readString(file))
        .contains("{\\\"Metric\\\": \\\"usage\\\"", "\\\"GroupBy\\\"")
        .doesNotContain(Calls.TOKEN);
  }

  @Test
  void isWholeAfterEachEntry() throws Exception {
    Path file = folder.resolve("traffic.har");
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = before(mock).record(settings(file, false, Rotation.NEVER)).start()) {
      assertThat(entries(file)).isZero();
      for (int count = 1; count <= 3; count++) {
        Calls.get(proxy.baseUrl(), Calls.usage(mock));
        waitFor(file, count);
      }
    }
    assertThat(entries(file)).isEqualTo(3);
  }

  @Test
  void keepsSecretsOutOfRecordingAndReport() throws Exception {
    Path file = folder.resolve("traffic.har");
    Report report;
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = before(mock).record(settings(file, false, Rotation.NEVER)).start()) {
      Calls.get(proxy.baseUrl(), Calls.profile(mock) + "?token=" + Calls.TOKEN);
      Calls.get(proxy.baseUrl(), Calls.usage(mock) + "?mail=someone@example.com");
      Calls.post(proxy.baseUrl(), Calls.usage(mock), "{\"Metric\": \"%s\"}".formatted(Calls.TOKEN));
      report = proxy.report();
    }

    String har = Files.readString(file);
    for (int i = 0; i + 8 <= Calls.TOKEN.length(); i++) {
      assertThat(har).doesNotContain(Calls.TOKEN.substring(i, i + 8));
      assertThat(report.toString()).doesNotContain(Calls.TOKEN.substring(i, i + 8));
    }
    assertThat(har).doesNotContain("someone@example.com").contains("sha256:", "[scrubbed]");
  }

  @Test
  void isReadableByItsOwnerAlone() throws Exception {
    Path file = folder.resolve("traffic.har");
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = before(mock).record(settings(file, false, Rotation.NEVER)).start()) {
      Calls.get(proxy.baseUrl(), Calls.usage(mock));

      assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
  }

  @Test
  void recordsInGzip() throws Exception {
    Path file = folder.resolve("traffic.har.gz");
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = before(mock).record(settings(file, true, Rotation.NEVER)).start()) {
      for (int i = 0; i < 20; i++) {
        Calls.get(proxy.baseUrl(), Calls.usage(mock));
      }
    }
    assertThat(entries(file)).isEqualTo(20);

    byte[] whole = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.har.gz");
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length - 200));

    CaptureTarget target = new CaptureTarget(cut);
    List<Exchange> read = new ArrayList<>();
    try {
      target.exchanges(read::add);
    } catch (dev.cfbilling.conformance.target.TargetException broken) {
      assertThat(broken)
          .hasMessage("%s ends in the middle; 19 entries before that were read.", cut);
    }
    assertThat(read).hasSize(19);
  }

  @Test
  void goesOnInANewFile() throws Exception {
    Path file = folder.resolve("traffic.har");
    Rotation small = Rotation.parse("1k").orElseThrow();
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = before(mock).record(settings(file, false, small)).start()) {
      for (int i = 0; i < 4; i++) {
        Calls.get(proxy.baseUrl(), Calls.profile(mock));
      }
    }
    try (var files = Files.list(folder)) {
      List<Path> sorted = files.sorted().toList();
      assertThat(sorted)
          .extracting(each -> each.getFileName().toString())
          .containsExactly(
              "traffic-2026-11-21T12-00-00Z-2.har",
              "traffic-2026-11-21T12-00-00Z-3.har",
              "traffic-2026-11-21T12-00-00Z.har",
              "traffic.har");
      for (Path each : sorted) {
        assertThat(entries(each)).isEqualTo(1);
      }
    }
  }

  @Test
  void writesOverNoFile() throws Exception {
    Path file = Files.writeString(folder.resolve("traffic.har"), "mine");
    try (MockApi mock = MockApi.builder().clock(NOW).start()) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> before(mock).record(settings(file, false, Rotation.NEVER)).start())
          .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
    }
    assertThat(file).hasContent("mine");
  }

  @Test
  void reportsAnOriginThatIsDown() throws Exception {
    int unused;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = closed.getLocalPort();
    }
    Path file = folder.resolve("traffic.har");
    try (RecordingProxy proxy =
        RecordingProxy.before(HttpUrl.get("http://127.0.0.1:" + unused))
            .record(settings(file, false, Rotation.NEVER))
            .start()) {
      byte[] answer =
          Calls.get(proxy.baseUrl(), "/accounts/023e105f4ecef8ad9ca31a8372d0c353/billable/usage");

      assertThat(new String(answer, StandardCharsets.UTF_8))
          .isEqualTo(
              "The proxy has no answer to pass on: 127.0.0.1:%s can't be reached: the connection is refused.\n"
                  .formatted(unused));
      assertThat(proxy.report().findings())
          .extracting(at -> at.finding().check() + ": " + at.finding().message())
          .containsExactly(
              "transport.incomplete: To GET /accounts/{account_id}/billable/usage no whole answer came: 127.0.0.1:%s can't be reached: the connection is refused"
                  .formatted(unused));
    }
    List<Exchange> lost = new ArrayList<>();
    new HarFile(file).read(lost::add);
    assertThat(lost.get(0).response().gap().orElseThrow().detail()).contains("can't be reached");
  }

  /** The origin gets no whole request then, and closes the connection: that is not its fault. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 20\r\n\r\n{}", "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"})
  void holdsNoUploadThatTheClientBreaksOffAgainstTheApi(String rest) throws Exception {
    Path file = folder.resolve("traffic.har");
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = before(mock).record(settings(file, false, Rotation.NEVER)).start()) {
      try (Socket client = upload(proxy, mock, rest)) {
        client.shutdownOutput();
      }
      waitFor(file, 1);

      assertThat(proxy.report().count(Severity.ERROR)).isZero();
    }
    List<Exchange> lost = new ArrayList<>();
    new HarFile(file).read(lost::add);
    assertThat(lost.get(0).response().gap().orElseThrow().detail()).contains("the client left");
    assertThat(lost.get(0).response().breakage()).isEmpty();
  }

  @Test
  void refusesAnUploadThatIsNoHttp() throws Exception {
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = before(mock).start();
        Socket client =
            upload(proxy, mock, "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nzz\r\n")) {
      assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 400 ")
          .endsWith("The proxy does not pass this request on: its body is no HTTP.\n");
      assertThat(proxy.report().count(Severity.ERROR)).isZero();
    }
  }

  private static Socket upload(RecordingProxy proxy, MockApi mock, String rest) throws Exception {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.baseUrl().port());
    String head =
        "POST /client/v4%s HTTP/1.1\r\nHost: localhost:%s\r\nAuthorization: Bearer any\r\nContent-Type: application/json\r\n"
            .formatted(Calls.usage(mock), proxy.baseUrl().port());
    client.getOutputStream().write((head + rest).getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  @Test
  void aJudgeThatBreaksHoldsNothingUp() throws Exception {
    Hearing hearing = new Hearing(1);
    ProxyListener breaking =
        new ProxyListener() {
          @Override
          public void found(FindingAt finding) {
            throw new IllegalStateException("broken");
          }

          @Override
          public void said(String sentence) {
            hearing.said(sentence);
          }
        };
    try (MockApi mock =
            MockApi.builder().clock(NOW).fault(Faults.find("list-cost").orElseThrow()).start();
        RecordingProxy proxy = before(mock).listener(breaking).start()) {
      byte[] answer = Calls.post(proxy.baseUrl(), Calls.usage(mock), "{\"Metric\": \"cost\"}");
      Calls.get(proxy.baseUrl(), Calls.usage(mock));

      assertThat(answer).isNotEmpty();
      proxy.report();
    }
  }

  @Test
  void aJudgeThatFallsBehindSaysWhatItLeftOut() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    ProxyListener slow =
        new ProxyListener() {
          @Override
          public void found(FindingAt finding) {
            try {
              release.await();
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
          }
        };
    try (MockApi mock =
            MockApi.builder().clock(NOW).fault(Faults.find("list-cost").orElseThrow()).start();
        RecordingProxy proxy =
            before(mock).listener(slow).patience(Duration.ofMillis(200)).start()) {
      Calls.post(proxy.baseUrl(), Calls.usage(mock), "{\"Metric\": \"cost\"}");
      for (int i = 0; i < 3; i++) {
        assertThat(Calls.get(proxy.baseUrl(), Calls.profile(mock))).isNotEmpty();
      }
      Thread releasing =
          new Thread(
              () -> {
                try {
                  Thread.sleep(1000);
                } catch (InterruptedException stopped) {
                  Thread.currentThread().interrupt();
                }
                release.countDown();
              });
      releasing.start();

      assertThat(proxy.report().cautions())
          .contains(
              "3 calls were passed on but not judged, since the proxy was stopped before the judge got to it.");
    }
  }

  @Test
  void recordsWhatTheJudgeHasNotSeenYet() throws Exception {
    Path file = folder.resolve("traffic.har");
    CountDownLatch release = new CountDownLatch(1);
    ProxyListener stopped =
        new ProxyListener() {
          @Override
          public void found(FindingAt finding) {
            try {
              release.await();
            } catch (InterruptedException interrupted) {
              Thread.currentThread().interrupt();
            }
          }
        };
    int calls = 40;
    try (MockApi mock =
            MockApi.builder().clock(NOW).fault(Faults.find("list-cost").orElseThrow()).start();
        RecordingProxy proxy =
            before(mock).listener(stopped).record(settings(file, false, Rotation.NEVER)).start()) {
      Calls.post(proxy.baseUrl(), Calls.usage(mock), "{\"Metric\": \"cost\"}");
      long bytes = 0;
      for (int i = 1; i < calls; i++) {
        bytes +=
            Calls.get(proxy.baseUrl(), Calls.usage(mock) + "?from=2026-11-01&to=2026-11-10").length;
      }
      assertThat(bytes).as("more than may wait in memory").isGreaterThan(16 << 20);
      assertThat(bytes / calls).as("none of which is in a file anyway").isLessThan(1 << 20);
      while (Files.size(file) < bytes) {
        Thread.sleep(10);
      }
      waitFor(file, calls);

      release.countDown();
      assertThat(proxy.report().judged()).isEqualTo(calls);
    }
  }

  /** What a recording of the mock's answers is judged to be. */
  private static Report judged(Path file, MockApi mock) throws Exception {
    return new ConformanceRun(
            ContractLoader.history().map(each -> each.servedAt(mock.baseUrl().uri())),
            Checks::all,
            Selection.everything(),
            new SeverityTable(false, Map.of()),
            100)
        .run(new CaptureTarget(file));
  }

  private static List<String> messages(Report report) {
    return report.findings().stream()
        .map(at -> "#%s %s".formatted(at.exchange(), at.finding()))
        .toList();
  }

  private static RecordingProxyBuilder before(MockApi mock) {
    return RecordingProxy.before(mock.baseUrl()).clock(InstantSource.fixed(NOW));
  }

  private static HarOutput.Settings settings(Path file, boolean gzip, Rotation rotation) {
    return new HarOutput.Settings(
        file, gzip, rotation, "1", Clock.fixed(NOW, java.time.ZoneOffset.UTC));
  }

  private static int entries(Path file) throws Exception {
    return new HarFile(file).read(RecordingProxyTest::close).entries();
  }

  /** Waits until a file has a number of entries; meanwhile one may be half written. */
  private static void waitFor(Path file, int count) throws Exception {
    boolean there = false;
    while (!there) {
      try {
        there = entries(file) == count;
      } catch (CaptureException halfWritten) {
        there = false;
      }
      Thread.sleep(10);
    }
  }

  private static void close(Exchange exchange) {
    try {
      exchange.close();
    } catch (java.io.IOException unexpected) {
      throw new java.io.UncheckedIOException(unexpected);
    }
  }

  /** Keeps what it hears. */
  private static final class Hearing implements ProxyListener {
    private final List<FindingAt> found = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch enough;

    Hearing(int findings) {
      this.enough = new CountDownLatch(findings);
    }

    @Override
    public void found(FindingAt finding) {
      found.add(finding);
      enough.countDown();
    }

    @Override
    public void said(String sentence) {
      said.add(sentence);
    }
  }
}
