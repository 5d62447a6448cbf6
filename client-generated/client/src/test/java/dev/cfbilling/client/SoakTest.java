package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.DENIED;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.retry.RetryPolicy;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import retrofit2.Call;

/** Calls of every kind and every end: two thousand, or ten thousand with {@code -Pnightly}. */
@Tag("external")
@Tag("sized")
class SoakTest {
  private static final int CALLS = Boolean.getBoolean("nightly") ? 10_000 : 2_000;
  private static final int WARM_UP = 500;
  private static final long HEAP_SLACK = 8L * 1024 * 1024;

  private enum Kind {
    EMPTY_LIST,
    RECORDS,
    COMPRESSED,
    STREAM,
    STREAM_CLOSED_EARLY,
    STREAM_ABANDONED,
    FUTURE,
    FUTURE_CANCELLED,
    TRY_AGAIN,
    REFUSED,
    NO_JSON,
    REDIRECT,
    BROKEN_OFF,
    NO_ANSWER
  }

  private static final Set<Kind> FAILURES = EnumSet.range(Kind.REFUSED, Kind.NO_ANSWER);

  private record Use(long descriptors, int threads, long heap) {
    static Use now() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      return new Use(
          ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
              ? unix.getOpenFileDescriptorCount()
              : 0,
          ManagementFactory.getThreadMXBean().getThreadCount(),
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    boolean isNoMoreThan(Use before) {
      return descriptors <= before.descriptors + 10
          && threads <= before.threads + 10
          && heap <= before.heap + HEAP_SLACK;
    }
  }

  private final Set<Kind> successes = EnumSet.noneOf(Kind.class);

  @Test
  void leavesNothingBehind() throws Exception {
    try (Server server = new Server()) {
      CloudflareBilling billing =
          CloudflareBilling.builder(new ApiToken("token"))
              .baseUrl(server.url())
              .retryPolicy(new RetryPolicy(2, Duration.ofSeconds(1), Duration.ofMinutes(1)))
              .time(() -> Instant.EPOCH, wait -> {}, new Random(1))
              .build();
      run(billing, WARM_UP);
      Use before = Use.now();

      run(billing, CALLS);

      // Connections that end do so a little later.
      Use after = Use.now();
      for (int i = 0; i < 100 && !after.isNoMoreThan(before); i++) {
        Thread.sleep(100);
        after = Use.now();
      }
      assertThat(after).matches(use -> use.isNoMoreThan(before), "no more than " + before);
      assertThat(successes).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(FAILURES)));
    }
  }

  private void run(CloudflareBilling billing, int calls) throws Exception {
    for (int i = 0; i < calls; i++) {
      // Streams that nobody closes have to wait for the garbage collector; a few are enough.
      Kind kind = Kind.values()[i % Kind.values().length];
      if (kind == Kind.STREAM_ABANDONED && i % 97 != 0) {
        continue;
      }
      try {
        call(billing, kind);
        successes.add(kind);
      } catch (BillingApiException expected) {
        assertThat(FAILURES).contains(kind);
      }
    }
  }

  private static void call(CloudflareBilling billing, Kind kind) throws Exception {
    Call<CostAndUsageEnvelope> usage =
        billing.billableUsage().getAccountBillableUsage(kind.name(), null, null, null);
    switch (kind) {
      case STREAM -> {
        try (UsageStream<?> records = CloudflareBilling.stream(usage)) {
          assertThat(records.records()).hasSize(100);
        }
      }
      case STREAM_CLOSED_EARLY -> {
        try (UsageStream<?> records = CloudflareBilling.stream(usage)) {
          records.iterator().next();
        }
      }
      case STREAM_ABANDONED -> CloudflareBilling.stream(usage).iterator().next();
      case FUTURE -> CloudflareBilling.enqueue(usage).get();
      case FUTURE_CANCELLED -> {
        CompletableFuture<?> future = CloudflareBilling.enqueue(usage);
        assertThat(future.cancel(true) || future.isDone()).isTrue();
      }
      default -> CloudflareBilling.execute(usage);
    }
  }

  /** One of our own: others keep something of each connection that a client drops. */
  private static final class Server implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final byte[] records = new UsageBody(100).readAllBytes();
    private final byte[] compressed;

    Server() throws IOException {
      ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
        gzip.write(records);
      }
      compressed = gzipped.toByteArray();
      threads.execute(this::accept);
    }

    String url() {
      return "http://localhost:" + server.getLocalPort();
    }

    private void accept() {
      while (!server.isClosed()) {
        try {
          Socket socket = server.accept();
          threads.execute(() -> serve(socket));
        } catch (IOException closed) {
          return;
        }
      }
    }

    private void serve(Socket socket) {
      try (socket;
          BufferedReader requests =
              new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
        boolean goesOn = true;
        for (String line = requests.readLine(); goesOn && line != null; ) {
          Kind kind = Kind.valueOf(line.split("/", -1)[2]);
          while (!line.isEmpty()) {
            line = requests.readLine();
          }
          goesOn = answer(kind, socket.getOutputStream());
          line = goesOn ? requests.readLine() : null;
        }
      } catch (IOException dropped) {
        // The client has what it wanted.
      }
    }

    /** Whether the connection goes on. */
    private boolean answer(Kind kind, OutputStream out) throws IOException {
      switch (kind) {
        case COMPRESSED -> send(out, "200 OK\r\nContent-Encoding: gzip", compressed);
        case REFUSED -> send(out, "403 Forbidden", DENIED.getBytes(UTF_8));
        case TRY_AGAIN -> {
          boolean now = unavailable.getAndIncrement() % 2 == 1;
          send(out, now ? "200 OK" : "503 Unavailable", EMPTY.getBytes(UTF_8));
        }
        case NO_JSON -> send(out, "200 OK", "<html>".getBytes(UTF_8));
        case REDIRECT -> send(out, "302 Found\r\nLocation: http://evil.example/", new byte[0]);
        case RECORDS, STREAM, STREAM_CLOSED_EARLY, STREAM_ABANDONED -> send(out, "200 OK", records);
        case BROKEN_OFF ->
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{".getBytes(UTF_8));
        case NO_ANSWER -> {}
        default -> send(out, "200 OK", EMPTY.getBytes(UTF_8));
      }
      return kind != Kind.BROKEN_OFF && kind != Kind.NO_ANSWER;
    }

    private static void send(OutputStream out, String head, byte[] body) throws IOException {
      String start = "HTTP/1.1 " + head + "\r\nContent-Length: " + body.length + "\r\n\r\n";
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      answer.writeBytes(start.getBytes(UTF_8));
      answer.writeBytes(body);
      answer.writeTo(out);
    }

    @Override
    public void close() throws IOException {
      server.close();
      threads.shutdownNow();
    }
  }
}
