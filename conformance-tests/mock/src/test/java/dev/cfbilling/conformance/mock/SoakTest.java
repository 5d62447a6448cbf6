package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Descriptors, threads and heap are as before, whatever has been asked: two thousand calls, and in
 * the module {@code external} a hundred thousand each night.
 */
@Tag("external")
@Tag("sized")
class SoakTest {
  private static final int CALLS = Integer.getInteger("soak.calls", 2_000);
  private static final int CALLERS = 4;
  private static final int MEGABYTES = 1 << 20;
  private static final String USAGE = "/accounts/{first}/billable/usage";
  private static final String PROFILE = "/accounts/{first}/billing/profile";

  private final OkHttpClient http1 = new OkHttpClient();
  private final OkHttpClient http2 =
      new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();

  /** What the process holds. */
  private record Held(long descriptors, int threads, long heap) {
    static Held now() {
      UnixOperatingSystemMXBean machine =
          (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      System.gc();
      return new Held(
          machine.getOpenFileDescriptorCount(),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
  }

  @Test
  void holdsNoMoreAfterManyCalls() throws Exception {
    assumeTrue(
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean,
        "this machine does not count descriptors");
    try (MockApi mock = start()) {
      call(mock, CALLS / 4);
      Held before = Held.now();
      call(mock, CALLS);
      Held after = settled(before);

      assertThat(after.descriptors()).isLessThanOrEqualTo(before.descriptors() + 10);
      assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 10);
      assertThat(after.heap()).isLessThan(before.heap() + 16 * MEGABYTES);
    }
  }

  private static MockApi start() throws IOException {
    return MockApi.builder()
        .catalogue(MetricCatalogue.bundled().only(Set.of("workers_standard_requests")))
        .rateLimit(Integer.MAX_VALUE, Duration.ofMinutes(5))
        .start();
  }

  private void call(MockApi mock, int calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<@Nullable Void>> all = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        int number = i;
        all.add(() -> callOnce(mock, number));
      }
      for (Future<@Nullable Void> one : callers.invokeAll(all)) {
        one.get();
      }
    } finally {
      callers.shutdownNow();
    }
  }

  /** One in ten is dropped half read, three go by HTTP/2, and each has a token of its own. */
  private @Nullable Void callOnce(MockApi mock, int number) throws IOException {
    String token = "Bearer token-" + number;
    if (number % 10 == 0) {
      drop(mock, token);
      return null;
    }
    Request request =
        new MockClient(mock)
            .request(number % 2 == 0 ? USAGE : PROFILE)
            .header("Authorization", token)
            .build();
    try (Response response = (number % 10 < 4 ? http2 : http1).newCall(request).execute()) {
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.body().bytes()).isNotEmpty();
    }
    return null;
  }

  private static void drop(MockApi mock, String token) throws IOException {
    String path = new MockClient(mock).request(USAGE).build().url().encodedPath();
    try (Socket socket = new Socket("localhost", mock.baseUrl().port())) {
      socket.setSoLinger(true, 0);
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                  .formatted(path, token)
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readNBytes(100);
    }
  }

  /** What is held once the last connections have ended. */
  private static Held settled(Held before) throws InterruptedException {
    Held now = Held.now();
    for (int i = 0; i < 100 && now.descriptors() > before.descriptors() + 10; i++) {
      Thread.sleep(100);
      now = Held.now();
    }
    return now;
  }
}
