package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.junit.BillingMock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.internal.http2.StreamResetException;
import org.junit.jupiter.api.Test;

/** What a hostile server does, seen from a client. */
class HostileFaultsTest {
  private static final String USAGE = "/accounts/{first}/billable/usage";

  private final OkHttpClient client =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
  private final OkHttpClient http2 =
      client.newBuilder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();

  @Test
  @BillingMock(fault = "redirect-elsewhere")
  void waitsElsewhereForThoseWhoFollow(MockApi mock) throws IOException {
    try (Response response = ask(client, mock)) {
      assertThat(response.request().url().host()).isNotEqualTo(mock.baseUrl().host());
      assertThat(response.request().url().port()).isEqualTo(mock.baseUrl().port());
      assertThat(response.code()).isNotEqualTo(307);
    }
  }

  @Test
  @BillingMock(fault = "gzip-bomb")
  void sendsLittleThatBecomesMuch(MockApi mock) throws IOException {
    Request request = request(mock).newBuilder().header("Accept-Encoding", "gzip").build();
    try (Response response = client.newCall(request).execute();
        InputStream sent = response.body().byteStream()) {
      byte[] compressed = sent.readNBytes(1 << 17);

      assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
      try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
        assertThat(plain.skip(50 << 20)).isEqualTo(50 << 20);
      }
    }
  }

  @Test
  @BillingMock(fault = "endless-header")
  void neverComesToABody(MockApi mock) throws IOException {
    assertThat(raw(mock, 1 << 20))
        .hasSize(1 << 20)
        .startsWith("HTTP/1.1 200 OK")
        .doesNotContain("\r\n\r\n");
    assertThatThrownBy(() -> ask(client, mock)).isInstanceOf(IOException.class);
  }

  @Test
  @BillingMock(fault = "slow-header")
  void neverComesToAHeader(MockApi mock) throws IOException {
    try (Socket socket = connect(mock)) {
      socket.setSoTimeout(200);

      assertThatThrownBy(() -> socket.getInputStream().readNBytes(200))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  @BillingMock(fault = "bad-chunks")
  void sendsAChunkOfNoLength(MockApi mock) throws IOException {
    try (Response response = ask(client, mock)) {
      assertThatThrownBy(() -> response.body().string()).isInstanceOf(IOException.class);
    }
    assertThat(raw(mock, 4096)).contains("\r\nzz\r\n");
  }

  @Test
  @BillingMock(fault = "two-lengths")
  void sendsTwoLengths(MockApi mock) throws IOException {
    assertThat(raw(mock, 4096)).contains("Content-Length: 2\r\nContent-Length: 40\r\n");
  }

  @Test
  @BillingMock(fault = "no-answer-once")
  void hangsUpOnce(MockApi mock) throws IOException {
    assertThatThrownBy(() -> ask(client, mock)).hasMessageContaining("unexpected end of stream");
    assertAnswered(client, mock);
  }

  @Test
  @BillingMock(fault = "h2-refused-once")
  void refusesAStreamOnce(MockApi mock) throws IOException {
    assertReset(mock, "REFUSED_STREAM");
    assertAnswered(http2, mock);
  }

  @Test
  @BillingMock(fault = "h2-wants-http1")
  void wantsAnotherProtocolOnce(MockApi mock) throws IOException {
    assertReset(mock, "HTTP_1_1_REQUIRED");
    assertAnswered(http2, mock);
  }

  @Test
  @BillingMock(fault = "h2-reset")
  void resetsAStreamInTheMiddle(MockApi mock) throws IOException {
    try (Response response = ask(http2, mock);
        InputStream body = response.body().byteStream()) {
      assertThat(response.code()).isEqualTo(200);
      assertThatThrownBy(body::readAllBytes)
          .isInstanceOf(StreamResetException.class)
          .hasMessageContaining("INTERNAL_ERROR");
    }
  }

  @Test
  @BillingMock(fault = "deep-json")
  void nestsAHundredThousandArrays(MockApi mock) throws IOException {
    try (Response response = ask(client, mock)) {
      assertThat(response.body().string()).contains("[".repeat(100_000));
    }
  }

  private void assertReset(MockApi mock, String code) {
    assertThatThrownBy(() -> ask(http2, mock))
        .isInstanceOf(StreamResetException.class)
        .hasMessageContaining(code);
  }

  private static void assertAnswered(OkHttpClient client, MockApi mock) throws IOException {
    try (Response response = ask(client, mock)) {
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.body().string()).endsWith("}");
    }
  }

  private static Response ask(OkHttpClient client, MockApi mock) throws IOException {
    return client.newCall(request(mock)).execute();
  }

  private static Request request(MockApi mock) {
    return new MockClient(mock).request(USAGE).header("Authorization", MockClient.TOKEN).build();
  }

  private static Socket connect(MockApi mock) throws IOException {
    Socket socket = new Socket("localhost", mock.baseUrl().port());
    socket
        .getOutputStream()
        .write(
            "GET /client/v4 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** What comes back, so many bytes of it at most. */
  private static String raw(MockApi mock, int bytes) throws IOException {
    try (Socket socket = connect(mock)) {
      return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }
  }
}
