package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies and issuers of a company's own, for what the command line asks of others. */
class CompanyNetworkTest {
  private static final String NOBODY = "0123456789abcdef0123456789abcdef";
  private static final String DOCUMENT =
      "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{\"/a\":{}}}";

  private final MockWebServer server = new MockWebServer();
  private final HeldCertificate issuer =
      new HeldCertificate.Builder().commonName("Kelp Root").certificateAuthority(0).build();
  private final StringWriter told = new StringWriter();
  private final Map<String, String> environment =
      new HashMap<>(
          Map.of("CLOUDFLARE_API_TOKEN", "t0ken-of-a-test", "CLOUDFLARE_ACCOUNT_ID", NOBODY));

  @TempDir Path directory;

  @BeforeEach
  void answer() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().body(DOCUMENT).build();
          }
        });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(String... arguments) {
    return CommandLineCalls.run(environment, told, told, arguments);
  }

  private int askLive(String url, String... options) {
    String[] arguments = {
      "--target=live", "--base-url=" + url, "--no-probes", "--pace=0", "--only=getBillingProfile"
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + options.length);
    System.arraycopy(options, 0, all, arguments.length, options.length);
    return run(all);
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

  private Path issuerFile() throws IOException {
    return Files.writeString(directory.resolve("ca.pem"), issuer.certificatePem());
  }

  @Test
  void asksALiveApiThroughTheProxyOfAnOption() throws Exception {
    server.start();

    int code = askLive("http://localhost:1/v4", "--proxy=localhost:" + server.getPort());

    assertThat(code).as(told.toString()).isEqualTo(1);
    assertThat(server.takeRequest().getTarget()).startsWith("http://localhost:1/v4/accounts/");
  }

  @Test
  void saysWhichProxyOfTheEnvironmentIsAway() {
    environment.put("https_proxy", "http://me:hunter-of-22@127.0.0.1:1");

    assertThat(askLive("https://api.example/v4")).isEqualTo(3);

    assertThat(told)
        .asString()
        .contains("the proxy 127.0.0.1:1 can't be reached")
        .doesNotContain("hunter-of-22");
  }

  @Test
  void goesPastTheProxyOfTheEnvironmentWhereNoProxySaysSo() throws IOException {
    startTls();
    environment.put("HTTPS_PROXY", "127.0.0.1:1");
    environment.put("NO_PROXY", "localhost");

    int code = askLive("https://localhost:" + server.getPort(), "--ca-file=" + issuerFile());

    assertThat(code).as(told.toString()).isEqualTo(1);
  }

  @Test
  void saysWhoIssuedACertificateThatIsNotTrusted() throws IOException {
    startTls();

    assertThat(askLive("https://localhost:" + server.getPort())).isEqualTo(3);

    assertThat(told)
        .asString()
        .contains(
            "the certificate of localhost, issued by Kelp Root, leads to no issuer that is trusted;"
                + " if it is your network's, name its certificate with --ca-file")
        .doesNotContain("PKIX", "\\u000a");
  }

  @Test
  void trustsTheCertificatesOfAFile() throws IOException {
    startTls();

    int code =
        askLive("https://localhost:" + server.getPort(), "--ca-file", issuerFile().toString());

    assertThat(code).as(told.toString()).isEqualTo(1);
    assertThat(server.getRequestCount()).isPositive();
  }

  @Test
  void fetchesADocumentThroughAProxy() throws Exception {
    server.start();

    run("drift", "http://docs.example/openapi.json", "--proxy", "localhost:" + server.getPort());

    assertThat(server.takeRequest().getTarget()).isEqualTo("http://docs.example/openapi.json");
  }

  @Test
  void fetchesADocumentFromWhomAFileVouchesFor() throws IOException {
    startTls();
    String url = server.url("/openapi.json").toString();

    assertThat(run("drift", url)).isEqualTo(3);
    assertThat(told)
        .asString()
        .contains(
            url + " can't be fetched: the certificate of localhost, issued by Kelp Root, leads to");
    run("drift", url, "--ca-file=" + issuerFile());
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--proxy=ftp://me:hunter-of-22@proxy", "--proxy=http://me:hunter-of-22@"})
  void refusesWhatIsNoProxyWithoutItsPassword(String option) {
    assertThat(askLive("https://api.example/v4", option)).isEqualTo(2);
    assertThat(told).asString().startsWith("--proxy ").doesNotContain("hunter-of-22");
  }

  @Test
  void hidesThePasswordOfAProxyFromTheReportsCommand() throws IOException {
    server.start();
    Path report = directory.resolve("report.json");

    askLive(
        "http://localhost:1/v4",
        "--proxy",
        "me:hunter-of-22@localhost:" + server.getPort(),
        "--report=json=" + report);

    assertThat(report).content().contains("--proxy").doesNotContain("hunter-of-22");
  }

  @Test
  void refusesAFileWithoutCertificates() {
    assertThat(askLive("https://api.example/v4", "--ca-file=nowhere.pem")).isEqualTo(2);
    assertThat(told)
        .hasToString("nowhere.pem cannot be read, for its certificates: there is no such file.\n");
  }
}
