package dev.cfbilling.conformance.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRequestsTest {
  private RawOrigin origin;
  private ProxyServer proxy;

  @BeforeEach
  void start() throws IOException {
    origin = new RawOrigin();
    proxy = ProxyServers.before(origin.url());
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    origin.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:PORT",
        "localhost:1",
        "10.0.0.1:PORT",
        "127.0.0.1.evil.example:PORT"
      })
  void refusesARequestForAnotherHost(String host) throws IOException {
    String own = host.replace("PORT", String.valueOf(proxy.port()));

    assertThat(
            RawClient.send(
                proxy.port(),
                "GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(own)))
        .startsWith("HTTP/1.1 421 ")
        .contains(
            "The request is for the host \"%s\" at port ".formatted(own.replaceFirst(":.*", "")),
            "; the proxy answers at port %s, for localhost".formatted(proxy.port()));
    assertThat(origin.requests()).isEmpty();
  }

  @Test
  void refusesAnAbsoluteAddressOfAnotherHost() throws IOException {
    String address = "GET http://evil.example/ HTTP/1.1\r\n";

    assertThat(
            RawClient.send(
                proxy.port(), address + "Host: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421 ");
    assertThat(
            RawClient.send(
                proxy.port(),
                address
                    + "Host: localhost:%s\r\nConnection: close\r\n\r\n".formatted(proxy.port())))
        .startsWith("HTTP/1.1 4");
    assertThat(origin.requests()).isEmpty();
  }

  @Test
  void refusesTunnels() throws IOException {
    assertThat(
            RawClient.send(
                proxy.port(),
                "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n"))
        .startsWith("HTTP/1.1 405 ")
        .contains("This proxy opens no tunnels; it stands in front of 127.0.0.1:");
    assertThat(origin.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        "Content-Length: +5\r\n\r\nabcde",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\nabc",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "X-A: 1\r\n folded: 2\r\n\r\n",
        "X-A: a\u0000b\r\n\r\n",
        "Host: evil.example\r\n\r\n"
      })
  void refusesWhatCanBeReadInTwoWays(String rest) throws IOException {
    assertThat(
            RawClient.send(
                proxy.port(),
                "POST / HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n%s"
                    .formatted(proxy.port(), rest)))
        .startsWith("HTTP/1.1 4")
        .contains("The proxy does not pass this request on: ");
    assertThat(origin.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a?b=%zz", "/a?b=\u00c3\u00a9", "/a/\u00ff?b", "/\u00e2\u0082\u00ac"})
  void refusesAnAddressThatIsNotEncoded(String address) throws IOException {
    assertThat(RawClient.get(proxy.port(), address))
        .startsWith("HTTP/1.1 400 ")
        .contains("The proxy does not pass this request on: its address has ");
    assertThat(origin.requests()).isEmpty();
  }

  @Test
  void refusesWhatIsAboutNoPath() throws IOException {
    assertThat(
            RawClient.send(proxy.port(), RawClient.request("OPTIONS", proxy.port(), "*") + "\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("it is about no path");
    assertThat(origin.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        "SSH-2.0-OpenSSH_9.2p1\r\n",
        "HTTP/1.1 200 OK\r\nX-A : b\r\nContent-Length: 0\r\n\r\n"
      })
  void saysWhatIsWrongWithAnAnswerThatIsNoHttp(String answer) throws IOException {
    origin.answers(answer);

    assertThat(RawClient.get(proxy.port(), "/"))
        .startsWith("HTTP/1.1 502 ")
        .contains(
            "The proxy has no answer to pass on: %s:%s sends an answer that is no HTTP: "
                .formatted(origin.url().host(), origin.url().port()))
        .doesNotContain("Endpoint", "EndPoint", "@");
  }

  @Test
  void saysWhyThereIsNoAnswer() throws IOException {
    int unused;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = closed.getLocalPort();
    }
    List<CallTap.Failure> failures = new CopyOnWriteArrayList<>();
    try (ProxyServer alone =
        ProxyServers.before(
            HttpUrl.get("http://127.0.0.1:" + unused),
            Duration.ofMinutes(1),
            (method, url, headers) -> new Noticing(failures))) {
      assertThat(RawClient.get(alone.port(), "/"))
          .startsWith("HTTP/1.1 502 ")
          .endsWith(
              "The proxy has no answer to pass on: 127.0.0.1:%s can't be reached: the connection is refused.\n"
                  .formatted(unused));
    }
    assertThat(failures)
        .containsExactly(
            new CallTap.Failure(
                false,
                "127.0.0.1:%s can't be reached: the connection is refused".formatted(unused)));
  }

  @Test
  void saysThatAnOriginWithoutAnAddressHasNone() throws IOException {
    try (ProxyServer alone = ProxyServers.before(HttpUrl.get("http://nobody.invalid"))) {
      assertThat(RawClient.get(alone.port(), "/"))
          .startsWith("HTTP/1.1 502 ")
          .endsWith("The proxy has no answer to pass on: nobody.invalid has no address.\n");
    }
  }

  @Test
  void saysThatTheOriginSpeaksNoHttp() throws IOException {
    origin.answers("SSH-2.0-OpenSSH\r\n\r\n");

    assertThat(RawClient.get(proxy.port(), "/"))
        .startsWith("HTTP/1.1 502 ")
        .contains("The proxy has no answer to pass on: 127.0.0.1:");
  }

  @Test
  void saysThatTheOriginTakesTooLong() throws IOException {
    origin.answers(
        out -> {
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          return true;
        });
    try (ProxyServer hasty =
        ProxyServers.before(
            origin.url(),
            Duration.ofMillis(300),
            (method, url, headers) -> new ProxyServers.Blind())) {
      assertThat(RawClient.get(hasty.port(), "/"))
          .startsWith("HTTP/1.1 504 ")
          .endsWith("takes too long.\n");
    }
  }

  @Test
  void passesTrafficWhateverATapDoes() throws IOException {
    origin.answers("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    try (ProxyServer watched =
        ProxyServers.before(
            origin.url(),
            Duration.ofMinutes(1),
            (method, url, headers) -> {
              throw new IllegalStateException("broken");
            })) {
      assertThat(RawClient.get(watched.port(), "/")).endsWith("\r\n\r\n{}");
    }
  }

  private static final class Noticing extends ProxyServers.Blind {
    private final List<CallTap.Failure> failures;

    Noticing(List<CallTap.Failure> failures) {
      this.failures = failures;
    }

    @Override
    public void broken(Failure failure) {
      failures.add(failure);
    }
  }
}
