package dev.cfbilling.conformance.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.transport.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to the origin goes through the proxy of a company. */
class ThroughAProxyTest {
  private static final String USER = "me:hunter-of-22";
  private static final String AUTHORIZATION = "Proxy-Authorization: Basic bWU6aHVudGVyLW9mLTIy";

  @TempDir Path folder;

  @Test
  void asksForATunnelToASecureOrigin() throws Exception {
    try (MockApi mock = MockApi.builder().tls().start();
        Tunnel company = new Tunnel();
        ProxyServer proxy =
            ProxyServers.before(mock.baseUrl(), through(company.port(), authority(mock)))) {
      String answer = RawClient.get(proxy.port(), "/nothing/of/ours", "Authorization: Bearer any");

      assertThat(answer).startsWith("HTTP/1.1 404 ");
      assertThat(company.asked())
          .startsWith("CONNECT localhost:%s HTTP/1.1\r\n".formatted(mock.baseUrl().port()))
          .contains("\r\n" + AUTHORIZATION + "\r\n")
          .doesNotContain("Bearer");
    }
  }

  @Test
  void namesAnOriginWithoutTlsToTheProxy() throws Exception {
    try (RawOrigin company = new RawOrigin();
        ProxyServer proxy =
            ProxyServers.before(
                HttpUrl.get("http://api.invalid/v4"), through(company.url().port(), null))) {
      company.answers("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");

      assertThat(RawClient.get(proxy.port(), "/a?b=1")).endsWith("\r\n\r\n{}");
      assertThat(company.requests().get(0))
          .startsWith("GET http://api.invalid/v4/a?b=1 HTTP/1.1\r\n")
          .contains("\r\nHost: api.invalid\r\n", "\r\n" + AUTHORIZATION + "\r\n");
    }
  }

  @Test
  void saysThatTheProxyIsAway() throws Exception {
    try (ProxyServer proxy =
        ProxyServers.before(HttpUrl.get("https://api.invalid/v4"), through(1, null))) {
      assertThat(RawClient.get(proxy.port(), "/"))
          .startsWith("HTTP/1.1 502 ")
          .contains(
              "api.invalid through the proxy 127.0.0.1:1 can't be reached: the connection is refused.")
          .doesNotContain("hunter");
    }
  }

  @Test
  void goesStraightToLoopbackWhateverTheEnvironmentSays() throws Exception {
    try (RawOrigin origin = new RawOrigin();
        ProxyServer proxy =
            ProxyServers.before(
                origin.url(), Network.of(Map.of("HTTP_PROXY", "http://127.0.0.1:1"), null, null))) {
      origin.answers("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");

      assertThat(RawClient.get(proxy.port(), "/")).endsWith("\r\n\r\n{}");
    }
  }

  private static Network through(int port, @Nullable Path authority) throws IOException {
    return Network.of(Map.of(), "http://%s@127.0.0.1:%s".formatted(USER, port), authority);
  }

  private Path authority(MockApi mock) throws IOException {
    return Files.writeString(folder.resolve("ca.pem"), mock.authorityPem().orElseThrow());
  }
}
