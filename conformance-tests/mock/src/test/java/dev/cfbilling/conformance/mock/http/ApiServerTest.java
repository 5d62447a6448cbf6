package dev.cfbilling.conformance.mock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A server that lives on, whatever its clients do. */
class ApiServerTest {
  private static final byte[] MEGABYTE = new byte[1 << 20];

  @Test
  void closesWhatAClientDropsBeforeItHasReadEverything() throws Exception {
    try (ApiServer server = start(256, Duration.ofSeconds(30), ApiServerTest::large)) {
      dropHalfRead(server);
      long before = Descriptors.open();
      for (int i = 0; i < 50; i++) {
        dropHalfRead(server);
      }

      assertThat(descriptorsOnceAtMost(before + 5)).isLessThanOrEqualTo(before + 5);
    }
  }

  @Test
  void servesOthersThoughItsConnectionsAreTaken() throws Exception {
    try (ApiServer server = start(3, Duration.ofSeconds(1), ApiServerTest::small)) {
      Socket[] silent = new Socket[5];
      for (int i = 0; i < silent.length; i++) {
        silent[i] = connect(server);
      }
      try (Socket last = connect(server)) {
        ask(last);

        assertThat(new String(last.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
            .isEqualTo("HTTP/1.1 200");
      }
      for (Socket socket : silent) {
        assertThat(socket.getInputStream().read())
            .as("the end of an idle connection")
            .isEqualTo(-1);
        socket.close();
      }
    }
  }

  @Test
  void tellsThatItNoLongerListens() throws Exception {
    try (ApiServer server = start(256, Duration.ofSeconds(30), ApiServerTest::small)) {
      server.stopListening();

      assertThatThrownBy(server::awaitEnd).isInstanceOf(IOException.class);
    }
  }

  @Test
  void endsInPeaceWhenItIsClosed() throws Exception {
    ApiServer server = start(256, Duration.ofSeconds(30), ApiServerTest::small);
    server.close();

    assertThatCode(server::awaitEnd).doesNotThrowAnyException();
  }

  private static ApiServer start(int connections, Duration idle, Responder responder)
      throws IOException {
    return ApiServer.start(
        new ApiServer.Settings(
            InetAddress.getLoopbackAddress(), 0, Set.of(), Optional.empty(), connections, idle),
        responder);
  }

  private static HttpReply small(
      String method, okhttp3.HttpUrl url, okhttp3.Headers headers, InputStream body) {
    return reply(Payload.of("{}"));
  }

  /** More than what the sockets between buffer. */
  private static HttpReply large(
      String method, okhttp3.HttpUrl url, okhttp3.Headers headers, InputStream body) {
    return reply(
        new Payload() {
          @Override
          public void writeTo(OutputStream out) throws IOException {
            for (int i = 0; i < 64; i++) {
              out.write(MEGABYTE);
            }
          }

          @Override
          public boolean isUnbounded() {
            return true;
          }
        });
  }

  private static HttpReply reply(Payload body) {
    return new HttpReply(
        new MockAnswer(200, Map.of(), body), (whole, connection) -> whole, Duration.ZERO);
  }

  private static Socket connect(ApiServer server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  private static void ask(Socket socket) throws IOException {
    socket
        .getOutputStream()
        .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static void dropHalfRead(ApiServer server) throws IOException {
    try (Socket socket = connect(server)) {
      socket.setSoLinger(true, 0);
      ask(socket);
      socket.getInputStream().readNBytes(1000);
    }
  }

  /** The server closes its end a moment after the client does. */
  private static long descriptorsOnceAtMost(long wanted) throws InterruptedException {
    for (int i = 0; i < 300 && Descriptors.open() > wanted; i++) {
      Thread.sleep(100);
    }
    return Descriptors.open();
  }
}
