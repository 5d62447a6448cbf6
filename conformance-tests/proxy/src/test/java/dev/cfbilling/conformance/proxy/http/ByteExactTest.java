package dev.cfbilling.conformance.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ByteExactTest {
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

  @Test
  void passesHeadersInTheirOrderAndLetterCase() throws IOException {
    String head =
        String.join(
            "\r\n",
            "HTTP/1.1 200 All Right, h\u00e9",
            "x-UPPER-lower: 1",
            "set-cookie: a=1",
            "content-LENGTH: 7",
            "content-TYPE: application/JSON;charset=UTF-8",
            "Set-Cookie: b=2",
            "server: cloudflare",
            "etag: W/\"\u00e9\"",
            "cache-control: private",
            "X-Empty: ",
            "date: yesterday",
            "");
    origin.answers(head + "\r\n{\"a\":1}");

    assertThat(RawClient.get(proxy.port(), "/"))
        .isEqualTo(head + "Connection: close\r\n\r\n{\"a\":1}");
  }

  @Test
  void writesAReasonOfTheOriginBehindNoOtherStatus() throws IOException {
    origin
        .answers(
            "HTTP/1.1 103 Very Early\r\nLink: <a>\r\n\r\nHTTP/1.1 200 Fine\r\nContent-Length: 0\r\n\r\n")
        .answers("HTTP/1.1 429 \r\nContent-Length: 0\r\n\r\n")
        .answers("HTTP/1.1 299\r\nContent-Length: 0\r\n\r\n");

    String answers = String.join("", statusLines(3));

    assertThat(answers)
        .isEqualTo(
            "HTTP/1.1 103 Early Hints\r\nHTTP/1.1 200 Fine\r\nHTTP/1.1 429 \r\nHTTP/1.1 299 \r\n");
  }

  /** Of answers over one connection. */
  private List<String> statusLines(int requests) throws IOException {
    String request = "GET / HTTP/1.1\r\nHost: localhost:%s\r\n".formatted(proxy.port());
    String answers =
        RawClient.send(
            proxy.port(),
            (request + "\r\n").repeat(requests - 1) + request + "Connection: close\r\n\r\n");
    return answers
        .lines()
        .filter(line -> line.startsWith("HTTP/"))
        .map(line -> line + "\r\n")
        .toList();
  }

  @Test
  void tellsValuesApartThatDifferInLetterCase() throws IOException {
    for (String tag : List.of("\"aB\"", "\"Ab\"", "\"AB\"")) {
      origin.answers("HTTP/1.1 200 OK\r\nETag: %s\r\nContent-Length: 0\r\n\r\n".formatted(tag));

      assertThat(RawClient.get(proxy.port(), "/", "If-None-Match: " + tag))
          .contains("\r\nETag: %s\r\n".formatted(tag));
    }
    assertThat(String.join("", origin.requests()))
        .contains("If-None-Match: \"aB\"", "If-None-Match: \"Ab\"", "If-None-Match: \"AB\"");
  }

  @Test
  void passesNumbersAsTheyAreWritten() throws IOException {
    String body = "{\"a\": 1.0, \"b\":1E+2,\t\"c\": 100000000000000000000.10}";
    origin.answers(ok(body));

    assertThat(RawClient.get(proxy.port(), "/")).endsWith("\r\n\r\n" + body);
  }

  @Test
  void passesCompressedBytesAsTheyAre() throws IOException {
    String body = "\u001f\u008b\b\u0000 no gzip at all \u00ff\u0000";
    origin.answers(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %s\r\n\r\n%s"
            .formatted(body.length(), body));

    assertThat(RawClient.get(proxy.port(), "/"))
        .contains("\r\nContent-Encoding: gzip\r\n")
        .endsWith("\r\n\r\n" + body);
  }

  @Test
  void passesBodiesOfUnknownLengthAndTheirTrailers() throws IOException {
    origin.answers(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nX-Sum: 5\r\n\r\n");

    assertThat(RawClient.get(proxy.port(), "/", "TE: trailers"))
        .contains("\r\nTrailer: X-Sum\r\n", "\r\nTransfer-Encoding: chunked\r\n")
        .endsWith("\r\n0\r\nX-Sum: 5\r\n\r\n");
  }

  @Test
  void passesTrailersThatNobodyAnnounced() throws IOException {
    origin.answers(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Sum: 3\r\n\r\n");

    assertThat(RawClient.get(proxy.port(), "/")).endsWith("\r\nabc\r\n0\r\nX-Sum: 3\r\n\r\n");
  }

  @Test
  void keepsAnEmptyBodyOfUnknownLength() throws IOException {
    origin.answers("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

    assertThat(RawClient.get(proxy.port(), "/")).doesNotContain("Content-Length");
  }

  @Test
  void passesABodyThatEndsWithTheConnection() throws IOException {
    origin.answers(
        out -> {
          out.write(
              "HTTP/1.1 200 OK\r\nX-A: 1\r\n\r\nuntil the end".getBytes(StandardCharsets.US_ASCII));
          return true;
        });

    assertThat(RawClient.get(proxy.port(), "/"))
        .contains("X-A: 1", "until the end")
        .doesNotContain("Content-Length");
  }

  @Test
  void passesStatusesWithoutABody() throws IOException {
    origin
        .answers("HTTP/1.1 204 No Content\r\nX-A: 1\r\n\r\n")
        .answers("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\nContent-Length: 1234\r\n\r\n");

    assertThat(RawClient.get(proxy.port(), "/")).startsWith("HTTP/1.1 204").contains("X-A: 1");
    assertThat(RawClient.get(proxy.port(), "/"))
        .startsWith("HTTP/1.1 304")
        .contains("Content-Length: 1234");
  }

  @Test
  void passesTheLengthThatAHeadIsAnsweredWith() throws IOException {
    origin.answers("HTTP/1.1 200 OK\r\nContent-Length: 1234\r\n\r\n");

    String answer =
        RawClient.send(proxy.port(), RawClient.request("HEAD", proxy.port(), "/") + "\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("Content-Length: 1234")
        .endsWith("\r\n\r\n");
  }

  @Test
  void followsNoRedirectAndStoresNoCookie() throws IOException {
    origin
        .answers(
            "HTTP/1.1 301 Moved\r\nLocation: http://elsewhere.example/x\r\nSet-Cookie: a=1\r\nContent-Length: 0\r\n\r\n")
        .answers(ok(""));

    assertThat(RawClient.get(proxy.port(), "/"))
        .startsWith("HTTP/1.1 301")
        .contains("\r\nLocation: http://elsewhere.example/x\r\n");
    RawClient.get(proxy.port(), "/");

    assertThat(origin.requests()).hasSize(2);
    assertThat(origin.requests().get(1)).doesNotContain("Cookie");
  }

  @Test
  void asksNoCredentialsForAClient() throws IOException {
    origin.answers(
        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"a\"\r\nContent-Length: 0\r\n\r\n");

    assertThat(RawClient.get(proxy.port(), "/"))
        .startsWith("HTTP/1.1 401")
        .contains("WWW-Authenticate: Basic realm=\"a\"");
    assertThat(origin.requests()).hasSize(1);
  }

  @Test
  void passesInterimAnswers() throws IOException {
    origin.answers("HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n" + ok("{}"));

    assertThat(RawClient.get(proxy.port(), "/"))
        .startsWith("HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n")
        .contains("\r\n\r\nHTTP/1.1 200 OK\r\n");
  }

  @Test
  void waitsForTheOriginToWantABody() throws IOException {
    origin.answers("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");

    String answer =
        RawClient.send(
            proxy.port(),
            RawClient.request(
                    "POST", proxy.port(), "/", "Content-Length: 3", "Expect: 100-continue")
                + "\r\nabc");

    assertThat(answer).contains("HTTP/1.1 200 OK").endsWith("{}");
    assertThat(origin.requests().get(0))
        .contains("\r\nExpect: 100-continue\r\n")
        .endsWith("\r\n\r\nabc");
  }

  @Test
  void addsNothingToARequest() throws IOException {
    origin.answers(ok("{}"));

    String answer =
        RawClient.send(
            proxy.port(),
            "GET /a%2Fb//c?x=%20+y&&x=|{}&e= HTTP/1.1\r\nhost: localhost:%s\r\nAuthorization: Bearer abc\r\nAccept-Encoding: br;q=1.0, gzip\r\nx-B: 1\r\nX-b: 2\r\nConnection: close, X-Hop\r\nX-Hop: 1\r\n\r\n"
                .replace("%s", String.valueOf(proxy.port())));

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(origin.requests())
        .isEqualTo(
            List.of(
                "GET /a%2Fb//c?x=%20+y&&x=|{}&e= HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nAuthorization: Bearer abc\r\nAccept-Encoding: br;q=1.0, gzip\r\nx-B: 1\r\nX-b: 2\r\n\r\n"
                    .replace("%s", String.valueOf(origin.url().port()))));
  }

  @Test
  void keepsAPathThatBeginsWithTwoSlashes() throws IOException {
    origin.answers(ok("{}"));

    RawClient.get(proxy.port(), "//elsewhere.example/x");

    assertThat(origin.requests().get(0)).startsWith("GET //elsewhere.example/x HTTP/1.1\r\n");
  }

  @Test
  void passesAChunkedRequestAndItsTrailers() throws IOException {
    origin.answers(ok("{}"));

    RawClient.send(
        proxy.port(),
        RawClient.request("POST", proxy.port(), "/", "Transfer-Encoding: chunked", "Trailer: X-Sum")
            + "\r\n3\r\nabc\r\n0\r\nX-Sum: 3\r\n\r\n");

    assertThat(origin.requests().get(0)).endsWith("\r\n3\r\nabc\r\n0\r\nX-Sum: 3\r\n\r\n");
  }

  @Test
  void passesTrailersOfARequestThatNobodyAnnounced() throws IOException {
    origin.answers(ok("{}"));

    RawClient.send(
        proxy.port(),
        RawClient.request("POST", proxy.port(), "/", "Transfer-Encoding: chunked")
            + "\r\n3\r\nabc\r\n0\r\nX-Sum: 3\r\n\r\n");

    assertThat(origin.requests().get(0)).endsWith("\r\n3\r\nabc\r\n0\r\nX-Sum: 3\r\n\r\n");
  }

  @Test
  void breaksOffWhereTheOriginDoes() throws IOException {
    origin.answers(
        out -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"
                  .getBytes(StandardCharsets.US_ASCII));
          return true;
        });

    assertThat(RawClient.get(proxy.port(), "/"))
        .endsWith("\r\n\r\nhalf")
        .contains("Content-Length: 100");
  }

  private static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n%s".formatted(body.length(), body);
  }
}
