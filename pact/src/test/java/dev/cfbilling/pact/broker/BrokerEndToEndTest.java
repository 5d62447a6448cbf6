package dev.cfbilling.pact.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.cfbilling.pact.broker.Checkout.Outcome;
import dev.cfbilling.pact.broker.server.PactBrokerServer;
import dev.cfbilling.pact.provider.BrokerVerificationTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;
import tools.jackson.databind.json.JsonMapper;

/**
 * From publishing to can-i-deploy, with a broker in this process. The pact is published by the
 * Maven plugin, as always; the verification runs here instead of in a Maven of its own.
 */
class BrokerEndToEndTest {
  static final String PACT = "pact/pacts/cloudflare-billing-client-cloudflare-billing-api.json";

  @TempDir Path directory;

  private PactBrokerServer server;
  private Checkout checkout;
  private Map<String, String> environment;

  @BeforeEach
  void start() throws IOException, BrokerException {
    checkout = Checkout.in(directory);
    // "reader" and "pass:word" in base 64
    server = PactBrokerServer.requiring("Basic cmVhZGVyOnBhc3M6d29yZA==");
    environment =
        Map.of(
            "PACT_BROKER_BASE_URL", server.url().toString(),
            "PACT_BROKER_USERNAME", "reader",
            "PACT_BROKER_PASSWORD", "pass:word");
    Broker.open(Access.from(environment))
        .post("/environments", JsonMapper.shared().createObjectNode().put("name", "production"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void publishesVerifiesRecordsAndRefusesABreakingChange() throws IOException {
    assertThat(run("publish-pacts"))
        .isEqualTo(
            new Outcome(
                Verb.YES,
                "Published cloudflare-billing-client %s of branch main to %s: 30 interactions."
                    .formatted(checkout.git("rev-parse", "HEAD"), server.url()),
                ""));
    assertThat(run("can-i-deploy", "production").code()).isEqualTo(Verb.NO);
    assertThat(run("record-deployment", "production", "--provider").err())
        .matches(".* has no version spec-\\w{12} of cloudflare-billing-api; verify it first\\.");

    assertThat(verify().getFailures()).extracting(Failure::getException).isEmpty();
    assertThat(run("can-i-deploy", "production").out()).startsWith("No: ");
    assertThat(run("record-deployment", "production", "--provider").code()).isEqualTo(Verb.YES);
    assertThat(run("can-i-deploy", "production"))
        .returns(Verb.YES, Outcome::code)
        .satisfies(yes -> assertThat(yes.out()).startsWith("Yes: "));
    assertThat(run("record-deployment", "production").out())
        .matches("Recorded that cloudflare-billing-client [0-9a-f]{40} is in production\\.");

    publishOnABranch(checkout.read(PACT).replace("\"status\": 429", "\"status\": 418"));
    TestExecutionSummary summary = verify();
    assertThat(summary.getFailures())
        .as("what fails of a pending pact fails nothing")
        .extracting(Failure::getException)
        .isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(2 * 30);
    assertThat(run("can-i-deploy", "production"))
        .returns(Verb.NO, Outcome::code)
        .satisfies(no -> assertThat(no.out()).contains("failed"));
  }

  private void publishOnABranch(String pact) throws IOException {
    checkout.git("switch", "--quiet", "--create", "teapot");
    checkout.write(PACT, pact);
    checkout.commit();
    assertThat(run("publish-pacts").out()).contains(" of branch teapot ");
  }

  @Test
  void publishesTheSameAgainAndNothingElseAsTheSameVersion() throws IOException {
    assertThat(run("publish-pacts").code()).isEqualTo(Verb.YES);
    assertThat(run("publish-pacts").code()).isEqualTo(Verb.YES);

    checkout.git("update-index", "--assume-unchanged", PACT);
    checkout.write(PACT, checkout.read(PACT).replace("\"status\": 429", "\"status\": 418"));

    assertThat(run("publish-pacts"))
        .isEqualTo(
            new Outcome(
                Verb.UNUSABLE,
                "",
                "%s has another content for version %s; commit what has changed, since a version keeps its content."
                    .formatted(server.url(), checkout.git("rev-parse", "HEAD"))));
  }

  private Outcome run(String... arguments) {
    return checkout.run(environment, arguments);
  }

  private TestExecutionSummary verify() throws IOException {
    Map<String, String> properties = new HashMap<>(environment);
    properties.put("pact.verifier.publishResults", "true");
    properties.put("pact.provider.branch", "main");
    properties.put(
        "pact.provider.version", "spec-" + checkout.git("rev-parse", "--short=12", "HEAD:spec"));
    Map<String, String> before = new HashMap<>();
    properties.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
    try {
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(BrokerVerificationTest.class))
                  .build(),
              listener);
      return listener.getSummary();
    } finally {
      before.forEach(
          (name, value) -> {
            if (value == null) {
              System.clearProperty(name);
            } else {
              System.setProperty(name, value);
            }
          });
    }
  }
}
