package dev.cfbilling.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTest {
  private final MockWebServer server = new MockWebServer();
  private final HeldCertificate issuer =
      new HeldCertificate.Builder().commonName("Kelp Root").certificateAuthority(0).build();

  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  private void startTls() throws IOException {
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .signedBy(issuer)
            .build();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.start();
  }

  private String proxyAddress() {
    return "localhost:" + server.getPort();
  }

  private static void ask(Network network, String url) throws IOException {
    Request request = new Request.Builder().url(url).build();
    try (Response response = network.newClient().build().newCall(request).execute()) {
      assertThat(response.code()).isEqualTo(200);
    }
  }

  private static Network through(String proxy, @Nullable Path caFile) throws IOException {
    return Network.of(Map.of(), proxy, caFile);
  }

  @Test
  void goesThroughTheProxyOfTheEnvironment() throws Exception {
    server.start();
    server.enqueue(new MockResponse.Builder().build());

    ask(Network.of(Map.of("HTTP_PROXY", proxyAddress()), null, null), "http://api.example/x");

    assertThat(server.takeRequest().getTarget()).isEqualTo("http://api.example/x");
  }

  @Test
  void tellsAProxyThatAsksWhoIsAsking() throws Exception {
    server.start();
    server.enqueue(new MockResponse.Builder().code(407).build());
    server.enqueue(new MockResponse.Builder().build());

    ask(through("http://me:p%40ss+%C3%BC@" + proxyAddress(), null), "http://api.example/x");

    assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
    assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization"))
        .isEqualTo(Credentials.basic("me", "p@ss+ü", StandardCharsets.UTF_8));
  }

  @Test
  void tellsTheProxyAndNotTheServerWhereThereIsATunnel() throws Exception {
    startTls();
    server.enqueue(new MockResponse.Builder().inTunnel().build());
    server.enqueue(new MockResponse.Builder().build());
    Path pem = Files.writeString(directory.resolve("ca.pem"), issuer.certificatePem());

    ask(
        through("http://me:secret@" + proxyAddress(), pem),
        "https://localhost:" + server.getPort() + "/x");

    assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization")).isNotNull();
    assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
  }

  @Test
  void saysThatAProxyWantsToKnowWhoIsAsking() throws IOException {
    server.start();
    server.enqueue(new MockResponse.Builder().code(407).build());
    server.enqueue(
        new MockResponse.Builder()
            .code(407)
            .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
            .build());
    String problem =
        "the proxy %s wants to know who is asking; its address takes a user and a password before an @"
            .formatted(proxyAddress());

    for (String url : new String[] {"http://api.example/", "https://api.example/"}) {
      assertThatIOException()
          .isThrownBy(() -> ask(through(proxyAddress(), null), url))
          .withMessage(problem);
    }
  }

  @Test
  void saysThatAProxyDoesNotAcceptTheUser() throws IOException {
    server.start();
    for (int i = 0; i < 4; i++) {
      server.enqueue(
          new MockResponse.Builder()
              .code(407)
              .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
              .build());
    }

    for (String url : new String[] {"http://api.example/", "https://api.example/"}) {
      assertThatIOException()
          .isThrownBy(() -> ask(through("http://me:wrong@" + proxyAddress(), null), url))
          .withMessage(
              "the proxy %s does not accept the user and the password of its address",
              proxyAddress());
    }
  }

  @Test
  void namesAProxyThatSpeaksSomethingElse() throws Exception {
    try (ServerSocket ssh = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread speaking =
          new Thread(
              () -> {
                try (Socket socket = ssh.accept()) {
                  socket
                      .getOutputStream()
                      .write("SSH-2.0-x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                  assertThat(socket.getInputStream().read()).isPositive();
                } catch (IOException over) {
                  // The client has what it needs.
                }
              });
      speaking.start();
      String proxy = "127.0.0.1:" + ssh.getLocalPort();

      assertThatIOException()
          .isThrownBy(() -> ask(through(proxy, null), "http://api.example/"))
          .withMessageStartingWith("through the proxy %s, ", proxy);
      speaking.join();
    }
  }

  @Test
  void saysHowToReadAKeyStoreThatJavaDoesNot() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("ours", issuer.certificate());
    Path file = directory.resolve("ca.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "a password".toCharArray());
    }

    assertThatIOException()
        .isThrownBy(() -> Network.of(Map.of(), null, file))
        .withMessage(
            "%s has no certificate of PKCS #12 that Java reads without a password; make PEM of it"
                + " with \"openssl pkcs12 -nokeys -in %s\".",
            file, file);
  }

  @Test
  void saysWhatAProxyAnswersInPlaceOfATunnel() throws IOException {
    server.start();
    server.enqueue(new MockResponse.Builder().code(403).build());

    assertThatIOException()
        .isThrownBy(() -> ask(through(proxyAddress(), null), "https://api.example/"))
        .withMessage("the proxy %s answers 403 when asked for api.example", proxyAddress());
  }

  @Test
  void saysWhichProxyCannotBeReached() {
    for (String url : new String[] {"http://api.example/", "https://api.example/"}) {
      assertThatIOException()
          .isThrownBy(() -> ask(through("127.0.0.1:1", null), url))
          .withMessage("the proxy 127.0.0.1:1 can't be reached");
      assertThatIOException()
          .isThrownBy(() -> ask(through("proxy.invalid:1", null), url))
          .withMessage("the proxy proxy.invalid:1 can't be reached");
    }
  }

  @Test
  void saysHowToTrustAnIssuer() throws IOException {
    startTls();

    assertThatIOException()
        .isThrownBy(() -> ask(Network.of(Map.of(), null, null), server.url("/").toString()))
        .withMessage(
            "the certificate of localhost, issued by Kelp Root, leads to no issuer that is trusted;"
                + " if it is your network's, name its certificate with --ca-file");
  }

  @Test
  void trustsTheIssuersOfAFile() throws IOException {
    startTls();
    server.enqueue(new MockResponse.Builder().build());
    Path pem = Files.writeString(directory.resolve("ca.pem"), issuer.certificatePem());

    ask(Network.of(Map.of(), null, pem), server.url("/").toString());

    assertThat(server.getRequestCount()).isEqualTo(1);
  }
}
