package dev.cfbilling.client.tls;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.CloudflareBillingBuilder;
import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.retry.RetryPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies, issuers of a company's own, and certificates that are not accepted. */
class CompanyNetworkTest {
  private static final long NOW = System.currentTimeMillis();
  private static final long DAY = TimeUnit.DAYS.toMillis(1);

  private final MockWebServer server = new MockWebServer();
  private final HeldCertificate issuer =
      issuer().validityInterval(NOW - 900 * DAY, NOW + 900 * DAY).build();

  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  private static HeldCertificate.Builder issuer() {
    return new HeldCertificate.Builder()
        .commonName("Kelp & Anchor Root\nCA")
        .organizationalUnit("IT")
        .certificateAuthority(0);
  }

  private HeldCertificate.Builder certificate() {
    return new HeldCertificate.Builder().addSubjectAlternativeName("localhost").signedBy(issuer);
  }

  private void serve(HeldCertificate certificate) throws IOException {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.start();
    server.enqueue(new MockResponse.Builder().body(EMPTY).build());
  }

  private CloudflareBillingBuilder client() {
    return CloudflareBilling.builder(new ApiToken("token"))
        .baseUrl("https://localhost:" + server.getPort())
        .retryPolicy(RetryPolicy.NEVER);
  }

  private static void ask(CloudflareBillingBuilder client) throws IOException {
    CloudflareBilling.execute(
        client.build().billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null));
  }

  private static void assertFails(CloudflareBillingBuilder client, String problem) {
    assertThatIOException()
        .isThrownBy(() -> ask(client))
        .isInstanceOf(TransportException.class)
        .withMessage(
            "GET /accounts/%s/billable/usage got no whole answer: the certificate of localhost%s",
            ACCOUNT, problem)
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("PKIX", "sun."));
  }

  private Path pem() throws IOException {
    return Files.writeString(directory.resolve("ca.pem"), "our own\n" + issuer.certificatePem());
  }

  @Test
  void namesAnIssuerThatIsNotTrusted() throws IOException {
    serve(certificate().build());

    assertFails(
        client(),
        ", issued by Kelp & Anchor Root CA, leads to no issuer that is trusted; if it is your"
            + " network's, give its certificate to the builder's trust");
  }

  @Test
  void saysSinceWhenACertificateIsExpired() throws IOException {
    HeldCertificate expired =
        certificate().validityInterval(NOW - 20 * DAY, NOW - 10 * DAY).build();
    serve(expired);

    assertFails(
        client().trust(pem()),
        ", issued by Kelp & Anchor Root CA, expired on " + notAfter(expired));
  }

  @Test
  void saysThatTheIssuersCertificateIsExpired() throws IOException {
    HeldCertificate expired =
        issuer()
            .commonName("Expired Office")
            .signedBy(issuer)
            .validityInterval(NOW - 20 * DAY, NOW - 10 * DAY)
            .build();
    HeldCertificate certificate = certificate().signedBy(expired).build();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate, expired.certificate())
            .build()
            .sslSocketFactory());
    server.start();

    assertFails(
        client().trust(pem()),
        ", issued by Expired Office, depends on that of Expired Office, which expired on "
            + notAfter(expired));
  }

  @Test
  void saysFromWhenOnACertificateIsValid() throws IOException {
    HeldCertificate early = certificate().validityInterval(NOW + DAY, NOW + 2 * DAY).build();
    serve(early);

    assertFails(
        client().trust(pem()),
        ", issued by Kelp & Anchor Root CA, is not valid before "
            + early.certificate().getNotBefore().toInstant());
  }

  @Test
  void saysWhichNamesACertificateHas() throws IOException {
    serve(
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("portal.example")
            .addSubjectAlternativeName("*.portal.example")
            .signedBy(issuer)
            .build());

    assertFails(
        client().trust(pem()),
        ", issued by Kelp & Anchor Root CA, is for portal.example, *.portal.example");
  }

  @Test
  void saysThatACertificateHasNoNames() throws IOException {
    serve(new HeldCertificate.Builder().commonName("router").signedBy(issuer).build());

    assertFails(
        client().trust(pem()),
        ", issued by Kelp & Anchor Root CA, is for no host, only for router");
  }

  @Test
  void explainsTheFailuresOfAClientOfOnesOwnToo() throws IOException {
    serve(certificate().build());

    assertFails(
        client().okHttpClient(new OkHttpClient()),
        " leads to no issuer that is trusted; if it is your network's, give its certificate to"
            + " the builder's trust");
  }

  @Test
  void trustsTheCertificatesOfAFile() throws IOException {
    serve(certificate().build());

    ask(client().trust(pem()));

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "changeit"})
  void trustsTheCertificatesOfAKeyStore(@Nullable String password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("ours", issuer.certificate());
    Path file = directory.resolve("ca.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password == null ? null : password.toCharArray());
    }
    serve(certificate().build());

    ask(client().trust(file));

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n"})
  void takesNoFileWithoutCertificates(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("ca.pem"), content);

    assertThatIOException()
        .isThrownBy(() -> CloudflareBilling.builder(new ApiToken("token")).trust(file))
        .withMessage(
            file + " has no certificates; it must be PEM, or PKCS #12 without a password.");
  }

  @Test
  void takesNoFileThatIsNotThere() {
    Path file = directory.resolve("ca.pem");

    assertThatIOException()
        .isThrownBy(() -> CloudflareBilling.builder(new ApiToken("token")).trust(file))
        .withMessage(file + " cannot be read, for its certificates: there is no such file.");
  }

  @Test
  void goesThroughAProxy() throws Exception {
    server.start();
    server.enqueue(new MockResponse.Builder().body(EMPTY).build());

    ask(client().baseUrl("http://localhost:1/").proxy(server.getProxyAddress()));

    assertThat(server.takeRequest().getTarget()).startsWith("http://localhost:1/accounts/");
  }

  @Test
  void goesThroughATunnelToAnHttpsServer() throws Exception {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate().build())
            .build()
            .sslSocketFactory());
    server.start();
    server.enqueue(new MockResponse.Builder().inTunnel().build());
    server.enqueue(new MockResponse.Builder().body(EMPTY).build());

    ask(client().trust(pem()).proxy(server.getProxyAddress()));

    assertThat(server.takeRequest().getTarget()).isEqualTo("localhost:" + server.getPort());
  }

  @Test
  void goesPastAProxyThatTheClientOfOnesOwnHas() throws IOException {
    server.start();
    server.enqueue(new MockResponse.Builder().body(EMPTY).build());
    OkHttpClient proxied = new OkHttpClient.Builder().proxy(server.getProxyAddress()).build();

    ask(
        client()
            .baseUrl("http://localhost:" + server.getPort())
            .okHttpClient(proxied)
            .proxy(Proxy.NO_PROXY));

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  private static Instant notAfter(HeldCertificate certificate) {
    return certificate.certificate().getNotAfter().toInstant();
  }
}
