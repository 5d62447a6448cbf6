package dev.cfbilling.conformance.fuzz;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.run.Alone;
import dev.cfbilling.conformance.target.LiveTarget;
import dev.cfbilling.conformance.target.Pace;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import okhttp3.HttpUrl;

/** Servers that answer with broken HTTP, and hang up; what they say, a plain reading tells. */
final class Servers implements Kind {
  private static final Budget BUDGET = new Budget(4_000_000, 200);
  private static final long MAX_BODY = 50_000;
  private static final Contract PROFILE =
      Traffic.CONTRACT.only(operation -> operation.id().equals("getBillingProfile"));
  private static final Map<String, String> ENVIRONMENT =
      Map.of("CLOUDFLARE_API_TOKEN", HostileBytes.SECRET, "CLOUDFLARE_ACCOUNT_ID", Traffic.ID);
  private static final String BODY = Traffic.example("getBillingProfile/full.json");
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Sent: "
          + HostileBytes.SECRET
          + "\r\n";

  @Override
  public String name() {
    return "server";
  }

  @Override
  public byte[] input(Random random) {
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    String answer =
        random.nextBoolean()
            ? HEAD + "Content-Length: " + body.length + "\r\n\r\n" + BODY
            : HEAD
                + "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(body.length)
                + "\r\n"
                + BODY
                + "\r\n0\r\n\r\n";
    return new HostileBytes(random).of(answer.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> problem(byte[] input, Path scratch) throws Exception {
    try (ServerSocket server = server(input)) {
      Optional<String> other = new ServerVerdict(input, MAX_BODY).problem(target(server));
      if (other.isPresent()) {
        return other;
      }
      try {
        return Told.problem(Bodies.run().run(target(server)));
      } catch (TargetException away) {
        return Told.problem(away);
      }
    }
  }

  @Override
  public void work(byte[] input, Path scratch) throws Exception {
    try (ServerSocket server = server(input)) {
      Alone.run(target(server), Bodies.CHECKS);
    } catch (TargetException away) {
      // That was work too.
    }
  }

  @Override
  public Budget budget() {
    return BUDGET;
  }

  private static ServerSocket server(byte[] input) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread answering = new Thread(() -> answer(server, input), "hostile server");
    answering.setDaemon(true);
    answering.start();
    return server;
  }

  private static LiveTarget target(ServerSocket server) {
    HttpUrl base =
        new HttpUrl.Builder()
            .scheme("http")
            .host(server.getInetAddress().getHostAddress())
            .port(server.getLocalPort())
            .addPathSegments("client/v4")
            .build();
    Pace pace = new Pace(Duration.ZERO, Duration.ZERO);
    return new LiveTarget(PROFILE, base, ENVIRONMENT, pace)
        .reachedBy(new LiveTarget.Access(null, MAX_BODY));
  }

  private static void answer(ServerSocket server, byte[] bytes) {
    while (!server.isClosed()) {
      try (Socket connection = server.accept()) {
        readHead(connection.getInputStream());
        connection.getOutputStream().write(bytes);
      } catch (IOException hungUp) {
        // The next one, if there is one.
      }
    }
  }

  private static void readHead(InputStream in) throws IOException {
    int ends = 0;
    for (int c = in.read(); c >= 0 && ends < 4; c = in.read()) {
      ends = c == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
      if (ends == 4) {
        return;
      }
    }
  }
}
