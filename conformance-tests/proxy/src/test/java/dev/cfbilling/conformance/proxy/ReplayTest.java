package dev.cfbilling.conformance.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.har.HarFile;
import dev.cfbilling.conformance.har.HarOutput;
import dev.cfbilling.conformance.har.Rotation;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.proxy.replay.ReplayedApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String COST = "{\"Metric\": \"cost\"}";
  private static final String USAGE = "{\"Metric\": \"usage\"}";

  @TempDir Path folder;

  @Test
  void answersTheSameRequestWithTheRecordedBytes() throws Exception {
    Path file = folder.resolve("traffic.har");
    HttpUrl origin;
    String usage;
    String profile;
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = RecordingProxy.before(mock.baseUrl()).record(to(file)).start()) {
      origin = mock.baseUrl();
      usage = Calls.usage(mock);
      profile = Calls.profile(mock);
      Calls.get(proxy.baseUrl(), profile);
      Calls.get(proxy.baseUrl(), usage + "?from=2026-11-01&to=2026-11-02&token=" + Calls.TOKEN);
      Calls.post(proxy.baseUrl(), usage, COST);
      Calls.post(proxy.baseUrl(), usage, USAGE);
    }
    List<String> recorded = bodies(file);

    try (ReplayedApi replayed = ReplayedApi.start(file, origin, ReplayedApi.Listening.anywhere())) {
      HttpUrl base = replayed.baseUrl();
      assertThat(replayed.calls()).isEqualTo(4);
      assertThat(text(Calls.post(base, usage, USAGE))).isEqualTo(recorded.get(3));
      assertThat(text(Calls.post(base, usage, COST))).isEqualTo(recorded.get(2));
      assertThat(text(Calls.get(base, profile))).isEqualTo(recorded.get(0));
      assertThat(text(Calls.get(base, profile))).isEqualTo(recorded.get(0));
      assertThat(text(Calls.get(base, usage + "?to=2026-11-02&token=other&from=2026-11-01")))
          .isEqualTo(recorded.get(1));
      assertThat(text(Calls.get(base, usage + "?from=2026-11-01&to=2026-11-03&token=other")))
          .startsWith(
              "The recording has no GET %s?from=2026-11-01&to=2026-11-03&token=other with this body; the nearest are GET %s?from=2026-11-01&to=2026-11-02&token=[scrubbed], "
                  .formatted(usage, usage));
    }
  }

  @Test
  void answersWithEachByteOfTheOriginWhereNothingIsMasked() throws Exception {
    Path file = folder.resolve("traffic.har");
    String path = "/accounts/023e105f4ecef8ad9ca31a8372d0c353/billable/usage";
    String body =
        "\n{ \"success\" : true,\t\"result\":[{\"ConsumedQuantity\":1.0,\"ListUnitPrice\":5E-6,"
            + "\"ChargeDescription\":\"\\u00e9\\/ \u00e9\"}] }\r\n";
    HttpServer server = server(body);
    HttpUrl origin = HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort());
    byte[] passed;
    try (RecordingProxy proxy = RecordingProxy.before(origin).record(to(file)).start()) {
      passed = Calls.get(proxy.baseUrl(), path);
    } finally {
      server.stop(0);
    }

    try (ReplayedApi replayed = ReplayedApi.start(file, origin, ReplayedApi.Listening.anywhere())) {
      assertThat(passed).asHexString().isEqualTo(hex(body));
      assertThat(Calls.get(replayed.baseUrl(), path)).asHexString().isEqualTo(hex(body));
    }
  }

  /** It has no body, and what a GET would have sent is not known (RFC 9110, section 8.6). */
  @Test
  void tellsNoLengthOfAHead() throws Exception {
    Path file = folder.resolve("traffic.har");
    HttpUrl origin;
    String path;
    try (MockApi mock = MockApi.builder().clock(NOW).start();
        RecordingProxy proxy = RecordingProxy.before(mock.baseUrl()).record(to(file)).start()) {
      origin = mock.baseUrl();
      path = Calls.profile(mock);
      Calls.get(proxy.baseUrl(), path);
      Calls.head(proxy.baseUrl(), path);
    }

    try (ReplayedApi replayed = ReplayedApi.start(file, origin, ReplayedApi.Listening.anywhere())) {
      Headers headers = Calls.head(replayed.baseUrl(), path);

      assertThat(headers.get("Content-Type")).isEqualTo("application/json");
      assertThat(headers.get("Content-Length")).isNull();
    }
  }

  private static HttpServer server(String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String hex(String text) {
    return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void answersInTheOrderOfTheRecording() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("other.har"),
            "{\"log\":{\"entries\":[%s,%s]}}".formatted(entry("1.0"), entry("2")));

    try (ReplayedApi replayed =
        ReplayedApi.start(
            file, HttpUrl.get("https://api.example/client/v4"), ReplayedApi.Listening.anywhere())) {
      assertThat(text(Calls.get(replayed.baseUrl(), "/a"))).isEqualTo("1.0");
      assertThat(text(Calls.get(replayed.baseUrl(), "/client/v4/a"))).isEqualTo("2");
      assertThat(text(Calls.get(replayed.baseUrl(), "/a"))).isEqualTo("2");
    }
  }

  @Test
  void refusesWhatIsNoRecording() throws Exception {
    Path file = Files.writeString(folder.resolve("no.har"), "{}");

    assertThatThrownBy(
            () ->
                ReplayedApi.start(
                    file, HttpUrl.get("http://localhost/"), ReplayedApi.Listening.anywhere()))
        .isInstanceOf(CaptureException.class)
        .hasMessageEndingWith("is JSON but no HAR: it has no \"log.entries\" array.");
  }

  private static String entry(String body) {
    return """
        {"request":{"method":"GET","url":"https://api.example/client/v4/a","headers":[]},
         "response":{"status":200,"headers":[{"name":"Content-Encoding","value":"br"}],
          "content":{"mimeType":"application/json","text":"%s"}}}
        """
        .formatted(body);
  }

  private static HarOutput.Settings to(Path file) {
    return new HarOutput.Settings(file, false, Rotation.NEVER, "1", InstantSource.system());
  }

  private static List<String> bodies(Path file) throws Exception {
    List<String> bodies = new ArrayList<>();
    new HarFile(file)
        .read(
            exchange -> {
              try (exchange;
                  InputStream body = exchange.response().body().orElseThrow().open()) {
                bodies.add(text(body.readAllBytes()));
              } catch (IOException unexpected) {
                throw new UncheckedIOException(unexpected);
              }
            });
    return bodies;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
