package dev.cfbilling.pact.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.pact.broker.Checkout.Outcome;
import dev.cfbilling.pact.broker.server.PactBrokerServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scripts can't do they say in one sentence, and send nothing. */
class RefusalsTest {
  private static final String TOKEN = "a-token-of-a-broker";

  @TempDir Path directory;

  private PactBrokerServer server;
  private Checkout checkout;

  @BeforeEach
  void start() throws IOException {
    checkout = Checkout.in(directory);
    server = PactBrokerServer.withToken(TOKEN);
  }

  @AfterEach
  void stop() {
    assertThat(server.calls()).doesNotContain("POST /contracts/publish");
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PACT_BROKER_BASE_URL= | PACT_BROKER_BASE_URL is not set; set it to the broker's address, such as https://broker.example.com.
          PACT_BROKER_BASE_URL=localhost:9292 | PACT_BROKER_BASE_URL is not an http or https address without credentials; set it to one such as https://broker.example.com.
          PACT_BROKER_BASE_URL=https://me:secret@localhost | PACT_BROKER_BASE_URL is not an http or https address without credentials; set it to one such as https://broker.example.com.
          PACT_BROKER_USERNAME=reader | PACT_BROKER_TOKEN and PACT_BROKER_USERNAME are both set; unset the one that is not meant.
          PACT_BROKER_PASSWORD=secret | Only one of PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD is set; set both, or PACT_BROKER_TOKEN.
          PACT_BROKER_TOKEN=tokén | PACT_BROKER_TOKEN has a character that no token has; set it again.
          PACT_BROKER_TOKEN=wrong | {url} does not accept the credentials; check PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD.
          PACT_BROKER_TOKEN= | {url} asks for credentials; set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD.
          """)
  void says(String variable, String sentence) {
    Map<String, String> environment = environment();
    String[] parts = variable.split("=", 2);
    environment.put(parts[0], parts[1]);

    Outcome outcome = checkout.run(environment, "publish-pacts");

    assertThat(outcome)
        .isEqualTo(new Outcome(BrokerVerb.UNUSABLE, "", sentence.replace("{url}", url())));
  }

  @Test
  void saysThatTheBrokerIsDown() throws IOException {
    String nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = "http://localhost:" + closed.getLocalPort();
    }

    assertThat(publishTo(nobody))
        .isEqualTo(
            nobody + " can't be reached; check PACT_BROKER_BASE_URL and that the broker is up.");
  }

  @Test
  void saysThatTheCertificateIsNotTrusted() throws IOException {
    HandshakeCertificates own =
        new HandshakeCertificates.Builder()
            .heldCertificate(
                new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build())
            .build();
    try (PactBrokerServer tls = PactBrokerServer.overTls(own.sslSocketFactory())) {
      assertThat(publishTo(tls.url().toString()))
          .startsWith(
              "There is no safe connection to %s: the certificate of localhost, issued by "
                  .formatted(tls.url()))
          .endsWith("name its certificate with --ca-file.");
    }
  }

  @Test
  void trustsTheCertificatesOfAFile() throws IOException {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    Path file = Files.writeString(directory.resolve("ca.pem"), certificate.certificatePem());
    HandshakeCertificates own =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    try (PactBrokerServer tls = PactBrokerServer.overTls(own.sslSocketFactory())) {
      Map<String, String> writer = Brokers.writer(tls);

      assertThat(checkout.run(writer, "doctor", "--ca-file", file.toString()).out())
          .contains("Rights          read and write");
      assertThat(checkout.run(writer, "doctor", "--ca-file", "nowhere.pem").err())
          .contains("nowhere.pem");
    }
  }

  @ParameterizedTest
  @CsvSource({"--proxy,", ",HTTP_PROXY"})
  void goesThroughAProxy(String option, String variable) throws IOException {
    try (MockWebServer proxy = new MockWebServer()) {
      proxy.enqueue(new MockResponse.Builder().code(407).build());
      proxy.start();
      String address = "http://localhost:" + proxy.getPort();
      Map<String, String> environment = environment();
      environment.put("PACT_BROKER_BASE_URL", "http://broker.example");
      String[] arguments = {"doctor"};
      if (option == null) {
        environment.put(variable, address);
      } else {
        arguments = new String[] {"doctor", option, address};
      }

      assertThat(checkout.run(environment, arguments).err())
          .isEqualTo(
              "http://broker.example can't be reached: the proxy localhost:%d wants to know who is asking; its address takes a user and a password before an @; check --proxy and HTTPS_PROXY or HTTP_PROXY."
                  .formatted(proxy.getPort()));
    }
  }

  @Test
  void saysThatTheAddressOfTheProxyIsNone() {
    assertThat(checkout.run(environment(), "doctor", "--proxy", "ftp://proxy.example").err())
        .isEqualTo("--proxy names a proxy of ftp; one is reached by http or socks5.");
  }

  @Test
  void saysWhereItIsSentOn() throws IOException {
    try (MockWebServer other = new MockWebServer()) {
      other.enqueue(
          new MockResponse.Builder()
              .code(301)
              .setHeader("Location", "https://broker.example/")
              .build());
      other.start();
      String address = "http://localhost:" + other.getPort();

      assertThat(publishTo(address))
          .isEqualTo(
              address
                  + " sends us on to https://broker.example/; set PACT_BROKER_BASE_URL to where the"
                  + " broker is.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''     | --branch is blank; name a branch, or leave the option out for the one that is checked out.
          a..b   | --branch is "a..b", which git takes for no name of a branch; name one such as main.
          a b    | --branch is "a b", which git takes for no name of a branch; name one such as main.
          main/  | --branch is "main/", which git takes for no name of a branch; name one such as main.
          """)
  void saysThatItIsNoNameOfABranch(String branch, String sentence) {
    assertThat(checkout.run(environment(), "publish-pacts", "--branch", branch).err())
        .isEqualTo(sentence);
    assertThat(checkout.run(environment(), "verify-from-broker", "--branch", branch).err())
        .isEqualTo(sentence);
  }

  @Test
  void saysThatItIsNoBroker() throws IOException {
    try (MockWebServer other = new MockWebServer()) {
      other.enqueue(new MockResponse.Builder().body("<html>Welcome</html>").build());
      other.start();
      String address = "http://localhost:" + other.getPort();

      assertThat(publishTo(address))
          .isEqualTo(
              address
                  + " answers, but not as a Pact Broker of 2021 or later; check"
                  + " PACT_BROKER_BASE_URL.");
    }
  }

  @Test
  void saysThatTheWorkTreeIsDirty() throws IOException {
    checkout.write("spec/a.yaml", "a: 2");

    assertThat(publishTo(url()))
        .matches(
            "The work tree differs from commit [0-9a-f]{12}, first in spec/a.yaml;"
                + " commit or stash that, since a version is a commit\\.");
  }

  @Test
  void saysThatTheHeadIsDetached() throws IOException {
    checkout.git("checkout", "--quiet", "--detach");

    assertThat(publishTo(url()))
        .isEqualTo(
            "HEAD is detached, so that there is no branch to publish; check one out, or name it"
                + " with --branch.");
    assertThat(checkout.run(environment(), "publish-pacts", "--dry-run", "--branch", "main").out())
        .contains("branch                    main")
        .doesNotContain("refused");
  }

  @Test
  void saysThatThereIsNoRepositoryOrNoPact() throws IOException {
    Files.delete(directory.resolve(Checkout.PACT));
    checkout.commit();
    assertThat(publishTo(url())).endsWith(".json is not there or no pact; restore it from git.");

    checkout.git("update-ref", "-d", "HEAD");
    assertThat(publishTo(url()))
        .contains(" is no git repository with a commit (fatal: ")
        .endsWith("); a version is a commit.");
  }

  @Test
  void asksForAnAccountToVerifyLive() {
    assertThat(checkout.run(environment(), "verify-from-broker", "--live").err())
        .isEqualTo(
            "--live needs CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_ORGANIZATION_ID,"
                + " which are not set.");
    Map<String, String> environment = environment();
    environment.put("CLOUDFLARE_API_TOKEN", "a-token");
    environment.put("CLOUDFLARE_ACCOUNT_ID", "an-account");
    assertThat(checkout.run(environment, "verify-from-broker", "--live").err())
        .isEqualTo("--live needs CLOUDFLARE_ORGANIZATION_ID, which is not set.");
  }

  @ParameterizedTest
  @CsvSource({
    "publish-pacts, POST $PACT_BROKER_BASE_URL/contracts/publish",
    "verify-from-broker, POST $PACT_BROKER_BASE_URL/pacts/provider/cloudflare-billing-api/for-verification",
    "can-i-deploy production, GET $PACT_BROKER_BASE_URL/can-i-deploy?",
    "doctor --create, POST  $PACT_BROKER_BASE_URL/environments",
    "record-deployment production --provider, POST $PACT_BROKER_BASE_URL/pacticipants/cloudflare-billing-api/versions/mock-",
  })
  void rehearsesWithoutABroker(String script, String call) {
    String[] arguments = (script + " --dry-run").split(" ", -1);

    Outcome outcome = checkout.run(Map.of("PACT_BROKER_TOKEN", TOKEN), arguments);

    assertThat(outcome.code()).isEqualTo(BrokerVerb.YES);
    assertThat(outcome.out()).contains(call).doesNotContain(TOKEN);
  }

  @Test
  void rehearsesWithoutShowingWhatTheAddressHides() {
    Map<String, String> environment =
        Map.of("PACT_BROKER_BASE_URL", "https://me:secret@broker.example.com");

    assertThat(checkout.run(environment, "publish-pacts", "--dry-run"))
        .returns(BrokerVerb.UNUSABLE, Outcome::code)
        .returns("", Outcome::out)
        .satisfies(no -> assertThat(no.err()).doesNotContain("secret"));
  }

  private String publishTo(String url) {
    Map<String, String> environment = environment();
    environment.put("PACT_BROKER_BASE_URL", url);
    Outcome outcome = checkout.run(environment, "publish-pacts");
    assertThat(outcome.code()).isEqualTo(BrokerVerb.UNUSABLE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).doesNotContain(TOKEN).doesNotContain("\n");
    return outcome.err();
  }

  private Map<String, String> environment() {
    return new HashMap<>(Map.of("PACT_BROKER_BASE_URL", url(), "PACT_BROKER_TOKEN", TOKEN));
  }

  private String url() {
    return server.url().toString();
  }
}
