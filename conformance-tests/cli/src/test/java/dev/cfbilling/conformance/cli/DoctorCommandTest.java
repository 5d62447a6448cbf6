package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code conform doctor}. */
class DoctorCommandTest {
  private static final String TOKEN = "t0ken-of-a-test";

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();

  private int run(String... arguments) {
    return CommandLineCalls.run(environment, out, err, arguments);
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    environment.put("PATH", directory.toString());
  }

  @Test
  void saysWhatIsOnThisMachineAndWhatIsMissingForWhat() throws IOException {
    program("git", "echo git version 2.39.5 of a test");
    program("npm", "exit 1");
    environment.put("CLOUDFLARE_EMAIL", "jane@doe.example");

    assertThat(run("doctor", "--offline")).isZero();
    assertThat(out.toString())
        .containsPattern("\n {2}Java +" + System.getProperty("java.version") + " of ")
        .containsPattern("\n {2}git +2\\.39\\.5, .*/git\n")
        .containsPattern("\n {2}npm +says no version, .*/npm\n")
        .containsPattern(
            "\n! Maven +not found, and needed to build, as scripts/\\* do: install mvn\n")
        .containsPattern("\n {2}CLOUDFLARE_EMAIL +set\n")
        .containsPattern("\n {2}CLOUDFLARE_API_KEY +not set\n")
        .doesNotContain("jane@doe", "On the way");
  }

  @Test
  void showsTheWayWithEachCertificateAndItsDates() throws IOException {
    HeldCertificate issuer =
        new HeldCertificate.Builder().commonName("Kelp Root").certificateAuthority(0).build();
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .commonName("kelp")
            .addSubjectAlternativeName("localhost")
            .signedBy(issuer)
            .build();
    Path trusted = Files.writeString(directory.resolve("ca.pem"), issuer.certificatePem());
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(certificate)
              .build()
              .sslSocketFactory());
      server.start();
      server.enqueue(new MockResponse.Builder().code(404).build());
      String url = "--base-url=https://localhost:" + server.getPort();

      assertThat(run("doctor", url, "--ca-file=" + trusted)).isZero();
      assertThat(run("doctor", url)).isZero();
    }
    assertThat(out.toString())
        .contains("  Proxy        none\n", "  Name         localhost is 127.0.0.1")
        .containsPattern("\n {2}TLS +TLSv1\\.3, TLS_\\w+\n")
        .containsPattern(
            "\n {2}Certificate +CN=kelp, valid from \\d{4}-\\d\\d-\\d\\d to \\d{4}-\\d\\d-\\d\\d,"
                + " issued by CN=Kelp Root\n")
        .containsPattern("\n {2}Protocol +h2\n")
        .contains("! Credentials  Neither CLOUDFLARE_API_TOKEN nor CLOUDFLARE_EMAIL with")
        .contains("! Connection  the certificate of localhost, issued by Kelp Root, leads to no");
  }

  @Test
  void saysWhatTheCredentialsMayRead() throws IOException {
    environment.put("CLOUDFLARE_API_TOKEN", TOKEN);
    environment.put("CLOUDFLARE_ACCOUNT_ID", Customers.FIRST_ACCOUNT);
    try (MockApi mock = MockApi.builder().clock(Instant.parse("2026-11-21T12:00:00Z")).start()) {
      String url = "--base-url=" + mock.baseUrl();

      assertThat(run("doctor", url)).isZero();
      assertThat(out.toString())
          .containsPattern("\n {2}getBillingProfile +200, may be read\n")
          .containsPattern(
              "\n! getOrganizationBillableUsage +not asked: CLOUDFLARE_ORGANIZATION_ID is not set\n")
          .doesNotContain(TOKEN);

      out.getBuffer().setLength(0);
      environment.put("CLOUDFLARE_API_TOKEN", "no-permission-token");
      assertThat(run("doctor", url)).isEqualTo(1);
      assertThat(out.toString())
          .containsPattern(
              "\n! getBillingProfile +403, \"Authentication error\" \\(10000\\); give the token the"
                  + " permission Billing Read\n");

      environment.put("CLOUDFLARE_API_TOKEN", "unknown-token");
      assertThat(run("doctor", url)).isEqualTo(1);
      assertThat(out.toString())
          .containsPattern(
              "401, \"Invalid API Token\" \\(1000\\); the credentials are not accepted");
    }
  }

  @Test
  void saysWhichNameNobodyKnowsAndWhichProxyIsAway() {
    environment.put("CLOUDFLARE_API_TOKEN", TOKEN);

    assertThat(run("doctor", "--base-url=https://nobody.invalid/v4")).isEqualTo(1);
    assertThat(out.toString())
        .contains("! Name   no name server knows nobody.invalid; if this network has a proxy, set");

    environment.put("HTTPS_PROXY", "http://me:hunter-of-22@127.0.0.1:1");
    assertThat(run("doctor")).isEqualTo(1);
    assertThat(out.toString())
        .contains("  Proxy       127.0.0.1:1, which is told a user and a password\n")
        .contains("  Name        the proxy looks up api.cloudflare.com\n")
        .contains("! Connection  the proxy 127.0.0.1:1 can't be reached\n")
        .doesNotContain("hunter-of-22", "What may be read");
  }

  @Test
  void refusesAnAddressThatIsNone() {
    assertThat(run("doctor", "--base-url=ftp://x")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--base-url is no http or https URL; it is like");
  }
}
