package dev.cfbilling.pact.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.pact.broker.Checkout.Outcome;
import dev.cfbilling.pact.broker.server.PactBrokerServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanIDeployTest {
  @TempDir Path directory;

  private PactBrokerServer server;
  private Checkout checkout;
  private Map<String, String> environment;

  @BeforeEach
  void start() throws IOException {
    checkout = Checkout.in(directory);
    server = PactBrokerServer.withUsers();
    environment = Brokers.writer(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Outcome run(String... arguments) {
    return checkout.run(environment, arguments);
  }

  @ParameterizedTest
  @CsvSource({"can-i-deploy,''", "can-i-deploy,' '", "record-deployment,''", "doctor,''"})
  void refusesABlankEnvironment(String script, String blank) {
    assertThat(run(script, blank))
        .isEqualTo(
            new Outcome(
                BrokerVerb.UNUSABLE,
                "",
                "ENVIRONMENT is blank; name one, such as production, and see whether a variable"
                    + " that it comes from is set."));
    assertThat(server.calls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"can-i-deploy", "record-deployment"})
  void refusesABlankVersion(String script) {
    assertThat(run(script, "production", "--version", ""))
        .returns(BrokerVerb.UNUSABLE, Outcome::code)
        .satisfies(no -> assertThat(no.err()).startsWith("--version is blank; "));
  }

  @Test
  void tellsAllThatIsUnknownToANewBroker() {
    assertThat(run("can-i-deploy", "production"))
        .isEqualTo(
            new Outcome(
                BrokerVerb.UNUSABLE,
                "",
                """
                %1$s does not know cloudflare-billing-client yet; run scripts/publish-pacts first.
                %1$s has no environment production; name another, or create it: scripts/broker doctor --create production."""
                    .formatted(server.url())));
  }

  @Test
  void tellsOfAnUnknownEnvironment() {
    run("doctor", "--create");

    assertThat(run("can-i-deploy", "nowhere").err())
        .isEqualTo(
            server.url()
                + " has no environment nowhere; name another, or create it: scripts/broker doctor"
                + " --create nowhere.");
    assertThat(run("record-deployment", "nowhere", "--version", "9").err())
        .as("both reasons at once")
        .isEqualTo(
            """
            %1$s has no environment nowhere; name another, or create it: scripts/broker doctor --create nowhere. It has only production.
            %1$s has no version 9 of cloudflare-billing-client; run scripts/publish-pacts first."""
                .formatted(server.url()));
  }

  @Test
  void tellsOfAnUnknownVersion() {
    run("doctor", "--create");

    assertThat(run("can-i-deploy", "production", "--version", "1 2"))
        .returns(BrokerVerb.NO, Outcome::code)
        .satisfies(
            no ->
                assertThat(no.out())
                    .startsWith(
                        """
                        No: cloudflare-billing-client 1 2 to production.
                          No pacts or verifications have been published for version 1 2 of cloudflare-billing-client.
                        """));
    assertThat(run("record-deployment", "production", "--version", "1 2").err())
        .isEqualTo(
            server.url()
                + " has no version 1 2 of cloudflare-billing-client; run scripts/publish-pacts"
                + " first.");
  }

  @Test
  void namesWhatBlocksTheProviderToo() throws IOException {
    run("doctor", "--create");
    String teapot = checkout.read(Checkout.PACT).replace("\"status\": 429", "\"status\": 418");
    assertThat(checkout.publishOnBranch("teapot", teapot, environment).code()).isZero();
    assertThat(run("verify-from-broker").code()).isZero();
    assertThat(run("record-deployment", "production").code()).isZero();

    Outcome no = run("can-i-deploy", "production", "--provider");

    assertThat(no.code()).isEqualTo(BrokerVerb.NO);
    assertThat(no.out())
        .startsWith("No: cloudflare-billing-api mock-")
        .contains("currently in production (")
        .contains("      status: expected status of 418 but was 429");
  }

  @Test
  void staysANoWhenItsReasonIsNotToBeHad() throws IOException {
    run("doctor", "--create");
    String teapot = checkout.read(Checkout.PACT).replace("\"status\": 429", "\"status\": 418");
    assertThat(checkout.publishOnBranch("teapot", teapot, environment).code()).isZero();
    assertThat(run("verify-from-broker").code()).isZero();
    assertThat(run("record-deployment", "production", "--provider").code()).isZero();
    server.failFrom(2, PactBrokerServer.Trouble.FAULT);

    assertThat(run("can-i-deploy", "production"))
        .returns(BrokerVerb.NO, Outcome::code)
        .satisfies(no -> assertThat(no.out()).startsWith("No: ").contains("Matrix: "))
        .satisfies(no -> assertThat(no.err()).contains(" failed when it was to say what failed"));
  }

  @Test
  void waitsForAResult() throws Exception {
    run("doctor", "--create");
    run("publish-pacts");
    run("verify-from-broker");

    CompletableFuture<Outcome> answer =
        CompletableFuture.supplyAsync(() -> run("can-i-deploy", "production", "--wait", "120"));
    while (server.calls().stream().noneMatch(call -> call.equals("GET /can-i-deploy"))) {
      Thread.sleep(10);
    }
    assertThat(run("record-deployment", "production", "--provider").code()).isZero();

    assertThat(answer.get())
        .returns(BrokerVerb.YES, Outcome::code)
        .satisfies(
            yes -> assertThat(yes.err()).startsWith("A result is not known yet; asking again for"));
  }

  @Test
  void waitsNoLongerThanItIsTold() {
    run("doctor", "--create");
    run("publish-pacts");

    assertThat(run("can-i-deploy", "production", "--wait", "1").code()).isEqualTo(BrokerVerb.NO);
    assertThat(run("can-i-deploy", "production", "--wait", "-1"))
        .returns(BrokerVerb.UNUSABLE, Outcome::code)
        .returns("--wait is -1; a number of seconds is 0 or more.", Outcome::err);
  }
}
