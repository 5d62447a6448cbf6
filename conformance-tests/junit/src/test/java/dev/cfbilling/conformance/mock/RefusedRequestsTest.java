package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.junit.BillingMock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before it is looked at, and who may ask from a web page. */
class RefusedRequestsTest {
  private static final String USAGE = "/accounts/{first}/billable/usage";

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "10.0.0.1"})
  void refusesARequestForAnotherHost(String host) throws IOException {
    try (MockApi mock = MockApi.builder().start()) {
      String answer = raw(mock, "GET / HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(host));

      assertThat(answer)
          .startsWith("HTTP/1.1 421 ")
          .contains("Content-Type: application/json")
          .contains("\"success\":false")
          .contains("the mock answers for localhost and the address that it listens on");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:1", "[::1]", "Mock.Test:8080"})
  void answersForThisMachineAndForWhatIsAllowed(String host) throws IOException {
    try (MockApi mock = MockApi.builder().allowHost("mock.test").start()) {
      assertThat(raw(mock, "GET / HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(host)))
          .startsWith("HTTP/1.1 404 ");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Host: localhost~Content-Length: 2~Content-Length: 3~~{}x | Multiple Content-Lengths",
        "Host: localhost~Content-Length: 2~Content-Length: 2~~{}  | Multiple Content-Lengths",
        "Host: localhost~Content-Length: 2, 2~~{}                 | Invalid Content-Length",
        "Host: localhost~Content-Length: 2~Transfer-Encoding: chunked~~0~~ | Transfer-Encoding",
        "Host: localhost~Host: evil.example~~                     | Duplicate Host",
        "X: y~~                                                   | No Host",
        "Host: localhost~no colon~~                               | Bad",
      })
  void refusesWhatCanBeReadInTwoWays(String request, String reason) throws IOException {
    try (MockApi mock = MockApi.builder().start()) {
      String answer = raw(mock, "POST / HTTP/1.1\r\n" + request.replace("~", "\r\n"));

      assertThat(answer)
          .startsWith("HTTP/1.1 400 ")
          .contains("Content-Type: application/json")
          .contains("\"success\":false")
          .contains(reason);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS *", "GET //", "GET /%2e%2e/..;a/%2f", "GET /?a=%zz&b=\\", "X /"})
  void answersAnyTargetInTheEnvelope(String target) throws IOException {
    try (MockApi mock = MockApi.builder().start()) {
      assertThat(raw(mock, target + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
          .matches("(?s)HTTP/1.1 40[04] .*\"success\":false.*");
    }
  }

  @Test
  void answersThePreflightOfAWebPageWhenItIsTold() throws IOException {
    try (MockApi mock = MockApi.builder().cors().rateLimit(1, Duration.ofMinutes(5)).start()) {
      Request preflight =
          new MockClient(mock)
              .request(USAGE)
              .method("OPTIONS", null)
              .header("Origin", "https://page.example")
              .header("Access-Control-Request-Method", "GET")
              .header("Access-Control-Request-Headers", "authorization, x-page")
              .build();
      try (Response response = new OkHttpClient().newCall(preflight).execute()) {
        assertThat(response.code()).isEqualTo(204);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.header("Access-Control-Allow-Methods")).isEqualTo("GET");
        assertThat(response.header("Access-Control-Allow-Headers"))
            .isEqualTo("authorization, x-page");
        assertThat(response.header("Content-Length")).isNull();
      }

      MockClient.Reply answer = new MockClient(mock).get(USAGE);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.headers().get("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(answer.headers().get("Access-Control-Expose-Headers")).contains("Retry-After");
    }
  }

  @Test
  @BillingMock
  void isClosedToWebPagesOtherwise(MockApi mock) {
    MockClient client = new MockClient(mock);
    Request preflight =
        client
            .request(USAGE)
            .method("OPTIONS", null)
            .header("Access-Control-Request-Method", "GET")
            .build();

    assertThat(client.send(preflight).status()).isEqualTo(405);
    assertThat(client.get(USAGE).headers().names()).noneMatch(name -> name.startsWith("Access-"));
  }

  private static String raw(MockApi mock, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), mock.baseUrl().port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
