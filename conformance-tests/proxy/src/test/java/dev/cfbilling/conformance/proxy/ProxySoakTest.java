package dev.cfbilling.conformance.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.har.HarFile;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In 128 MB a proxy loses nothing of four hundred calls and a body of 13 MB; in the module {@code
 * external} each night of a hundred thousand and of a gigabyte.
 */
@Tag("external")
@Tag("sized")
class ProxySoakTest {
  private static final int CALLS = Integer.getInteger("soak.calls", 400);

  /** Each is more than a megabyte. */
  private static final int SCALE = Integer.getInteger("soak.scale", 10);

  private static final long LEAST = SCALE * 1_300_000L;
  private static final int CALLERS = 4;

  /** Usage of the current day grows. */
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final OkHttpClient client =
      new OkHttpClient.Builder().readTimeout(Duration.ofMinutes(10)).build();

  @TempDir Path folder;

  @Test
  void losesNoCallAndHoldsNoDescriptor() throws Exception {
    assumeTrue(
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean,
        "this machine does not count descriptors");
    Path file = folder.resolve("traffic.har");
    try (MockApi mock = small().start();
        ProxyProcess proxy = new ProxyProcess(mock, file)) {
      call(mock, proxy.baseUrl(), CALLS / 10);
      long before = Long.parseLong(proxy.ask("descriptors"));
      call(mock, proxy.baseUrl(), CALLS - CALLS / 10);
      long after = Long.parseLong(proxy.ask("descriptors"));

      assertThat(after).isLessThanOrEqualTo(before + 10);
      assertThat(proxy.ask("end")).isEqualTo("%s judged, 0 errors, []".formatted(CALLS));
      assertThat(new HarFile(file).read(ProxySoakTest::close).entries()).isEqualTo(CALLS);
    }
  }

  @Test
  void passesAndJudgesALargeBody() throws Exception {
    Path file = folder.resolve("traffic.har");
    try (MockApi mock = MockApi.builder().clock(NOW).scale(SCALE).start();
        ProxyProcess proxy = new ProxyProcess(mock, file)) {
      String direct = digest(mock.baseUrl(), Calls.usage(mock));

      assertThat(digest(proxy.baseUrl(), Calls.usage(mock))).isEqualTo(direct);
      assertThat(proxy.ask("end")).isEqualTo("1 judged, 0 errors, []");
      assertThat(Files.size(file)).isGreaterThan(LEAST);
    }
  }

  @Test
  void aKillLosesNoEntryButTheLast() throws Exception {
    Path file = folder.resolve("traffic.har");
    int calls = 20;
    try (MockApi mock = MockApi.builder().scale(20).start();
        ProxyProcess proxy = new ProxyProcess(mock, file)) {
      for (int i = 0; i < calls; i++) {
        Calls.get(proxy.baseUrl(), Calls.profile(mock));
      }
      while (entries(file) < calls) {
        Thread.sleep(10);
      }
      long recorded = Files.size(file);
      digest(proxy.baseUrl(), Calls.usage(mock));
      while (Files.size(file) == recorded) {
        Thread.sleep(1);
      }
      proxy.kill();

      assertThat(entries(file)).isBetween(calls, calls + 1);
    }
  }

  @Test
  void trafficGoesOnWhenTheFileTakesNoMore() throws Exception {
    Path file = folder.resolve("traffic.har");
    try (MockApi mock = small().start();
        ProxyProcess proxy = new ProxyProcess(mock, file, "ulimit -f 200;")) {
      for (int i = 0; i < 400; i++) {
        assertThat(Calls.get(proxy.baseUrl(), Calls.profile(mock))).isNotEmpty();
      }
      assertThat(proxy.ask("end"))
          .startsWith(
              "400 judged, 0 errors, [The recording stops: File too large; traffic goes on");
    }
    assertThat(new HarFile(file).read(ProxySoakTest::close).entries()).isBetween(20, 399);
  }

  /** Those that can be read. */
  private static int entries(Path file) throws Exception {
    List<Exchange> read = new ArrayList<>();
    try {
      new HarFile(file).read(read::add);
    } catch (CaptureException cut) {
      assertThat(cut.getMessage()).contains("entr");
    }
    read.forEach(ProxySoakTest::close);
    return read.size();
  }

  private static void close(Exchange exchange) {
    try {
      exchange.close();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  private static MockApiBuilder small() {
    return MockApi.builder()
        .catalogue(MetricCatalogue.bundled().only(Set.of("workers_standard_requests")))
        .rateLimit(Integer.MAX_VALUE, Duration.ofMinutes(5));
  }

  private void call(MockApi mock, HttpUrl base, int calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<Integer>> done = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      Callable<Integer> work =
          () -> {
            int answered = 0;
            for (int i = 0; i < calls / CALLERS; i++) {
              // What leaks leaks with each call; a body of many records takes only longer.
              String path = i % 10 == 0 ? Calls.usage(mock) : Calls.profile(mock);
              answered += Calls.get(base, path).length > 0 ? 1 : 0;
            }
            return answered;
          };
      done.add(callers.submit(work));
    }
    for (Future<Integer> each : done) {
      assertThat(each.get()).isEqualTo(calls / CALLERS);
    }
    callers.shutdown();
  }

  private String digest(HttpUrl base, String path) throws Exception {
    Request request =
        new Request.Builder()
            .url(base.toString().replaceFirst("/$", "") + path)
            .header("Authorization", "Bearer " + Calls.TOKEN)
            .build();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Response response = client.newCall(request).execute();
        InputStream body = response.body().byteStream()) {
      byte[] part = new byte[1 << 16];
      for (int count = body.read(part); count >= 0; count = body.read(part)) {
        digest.update(part, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
