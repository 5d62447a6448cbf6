package dev.cfbilling.conformance.proxy.replay;

import dev.cfbilling.conformance.exchange.BodyLimitException;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.har.HarFile;
import dev.cfbilling.conformance.proxy.http.ProxyServer;
import dev.cfbilling.transport.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import okhttp3.HttpUrl;

/** A mock that answers from a recording; see the package. */
public final class ReplayedApi implements AutoCloseable {
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final ProxyServer server;
  private final RecordedAnswers answers;
  private final int calls;

  private ReplayedApi(ProxyServer server, RecordedAnswers answers, int calls) {
    this.server = server;
    this.answers = answers;
    this.calls = calls;
  }

  /** Where it listens; port 0 takes any free one. */
  public record Listening(InetAddress address, int port, Set<String> hosts) {
    /** On loopback. */
    public static Listening anywhere() {
      return new Listening(InetAddress.getLoopbackAddress(), 0, Set.of());
    }
  }

  /**
   * Starts to answer.
   *
   * @param base of the recorded calls; its path may be left out by requests
   * @throws CaptureException when the recording can't be read to its end
   * @throws IOException when it can't listen
   */
  public static ReplayedApi start(Path recording, HttpUrl base, Listening listening)
      throws CaptureException, BodyLimitException, IOException {
    RecordedAnswers answers = new RecordedAnswers(base);
    try {
      int calls = new HarFile(recording).readCalls(answers::add).entries();
      return new ReplayedApi(
          ProxyServer.answering(
              new ProxyServer.Settings(
                  base,
                  listening.address(),
                  listening.port(),
                  listening.hosts(),
                  Network.direct(),
                  IDLE),
              answers),
          answers,
          calls);
    } catch (CaptureException | BodyLimitException | IOException unusable) {
      answers.close();
      throw unusable;
    }
  }

  /** The base URL for clients on this machine. */
  public HttpUrl baseUrl() {
    return new HttpUrl.Builder().scheme("http").host("localhost").port(server.port()).build();
  }

  /** How many calls the recording has. */
  public int calls() {
    return calls;
  }

  /** Waits until it is closed. */
  public void awaitEnd() throws InterruptedException {
    server.awaitEnd();
  }

  @Override
  public void close() throws IOException {
    server.close();
    answers.close();
  }
}
