package dev.cfbilling.conformance.fuzz;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.run.Report;
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

/** Servers that answer with broken HTTP, and hang up. */
final class Servers implements Kind {
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
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answer(server, input), "hostile server");
      answering.setDaemon(true);
      answering.start();
      HttpUrl base =
          new HttpUrl.Builder()
              .scheme("http")
              .host(server.getInetAddress().getHostAddress())
              .port(server.getLocalPort())
              .addPathSegments("client/v4")
              .build();
      Pace pace = new Pace(Duration.ZERO, Duration.ZERO);
      try {
        Report report = Bodies.run().run(new LiveTarget(PROFILE, base, ENVIRONMENT, pace));
        return Told.problem(report);
      } catch (TargetException away) {
        return Told.problem(away);
      }
    }
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
