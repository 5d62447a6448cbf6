package dev.cfbilling.conformance.bench.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A way to the origin: none, or a proxy in a process of its own.
 *
 * @param prefix of paths
 * @param recording that the proxy makes; null if it makes none
 */
record Passage(
    String title, int port, String prefix, @Nullable Process process, @Nullable Path recording)
    implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int PIECE = 1 << 20;
  private static final Duration IDLE = Duration.ofMillis(10);

  private static final List<String> PLACES = List.of("{port}", "{recording}");

  static Passage direct(int port) {
    return new Passage("direct", port, "/client/v4", null, null);
  }

  /**
   * Starts a proxy, and waits until it takes connections.
   *
   * @param command in which {port} and {recording} stand for those
   */
  static Passage start(String title, String prefix, List<String> command, Path folder)
      throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path recording = folder.resolve(port + ".har");
    boolean records = command.stream().anyMatch(part -> part.contains(PLACES.get(1)));
    List<String> filled = new ArrayList<>();
    for (String part : command) {
      filled.add(
          part.replace(PLACES.get(0), String.valueOf(port))
              .replace(PLACES.get(1), recording.toString()));
    }
    Process process =
        new ProcessBuilder(filled)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(port + ".log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Passage passage = new Passage(title, port, prefix, process, records ? recording : null);
    passage.awaitConnections(folder.resolve(port + ".log"));
    return passage;
  }

  private void awaitConnections(Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        Thread.sleep(PAUSE.toMillis());
      }
    }
    throw new IllegalStateException(
        "%s does not listen: %s".formatted(title, Files.readString(log)));
  }

  MeasuringClient client(String path, String token) throws IOException {
    return new MeasuringClient(port, prefix + path, token);
  }

  /** Waits until the proxy has nothing left to do of what has passed. */
  void awaitRest() throws InterruptedException {
    long end = System.nanoTime() + MeasuringClient.PATIENCE.toNanos();
    Duration used;
    do {
      used = cpu();
      Thread.sleep(PAUSE.toMillis());
    } while (cpu().minus(used).compareTo(IDLE) > 0 && System.nanoTime() < end);
  }

  /** What the process has computed for; nothing where there is none. */
  Duration cpu() {
    return Optional.ofNullable(process)
        .flatMap(running -> running.toHandle().info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /** Ends the proxy, and tells whether its recording has the token. */
  String endWithToken(String token) throws IOException {
    close();
    if (recording == null) {
      return "no recording";
    }
    if (!Files.exists(recording)) {
      return "recording not written";
    }
    return has(recording, token) ? "**yes**" : "no";
  }

  /** Whether a file, which may be larger than the memory, has this text. */
  private static boolean has(Path file, String text) throws IOException {
    String part = "";
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] next = in.readNBytes(PIECE); next.length > 0; next = in.readNBytes(PIECE)) {
        part =
            part.substring(Math.max(0, part.length() - text.length()))
                + new String(next, StandardCharsets.ISO_8859_1);
        if (part.contains(text)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      process
          .onExit()
          .orTimeout(START.toSeconds(), TimeUnit.SECONDS)
          .exceptionally(slow -> process.destroyForcibly())
          .join();
    }
  }
}
