package dev.cfbilling.pact.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.pact.broker.Checkout.Outcome;
import dev.cfbilling.pact.broker.server.PactBrokerServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a broker that is new to a change that must not be deployed. */
class BrokerEndToEndTest {
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

  @Test
  void publishesVerifiesRecordsAndRefusesABreakingChange() throws IOException {
    assertThat(run("doctor", "--create").code()).isEqualTo(BrokerVerb.YES);
    assertThat(run("publish-pacts"))
        .isEqualTo(
            new Outcome(
                BrokerVerb.YES,
                "Published cloudflare-billing-client %s of branch main to %s: 36 interactions."
                    .formatted(checkout.git("rev-parse", "HEAD"), server.url()),
                ""));
    assertThat(run("can-i-deploy", "production").code()).isEqualTo(BrokerVerb.NO);
    assertThat(run("record-deployment", "production", "--provider").err())
        .matches(
            ".* has no version mock-\\w{12} of cloudflare-billing-api;"
                + " run scripts/verify-from-broker first\\.");

    environment.put("BUILD_URL", "https://ci.example.com/7");
    Outcome kept = run("verify-from-broker");
    assertThat(kept).returns(BrokerVerb.YES, Outcome::code).returns("", Outcome::err);
    assertThat(kept.out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(
                        "cloudflare-billing-api mock-\\w{12} of branch main, held against the"
                            + " pacts of http://localhost:\\d+:"),
            line ->
                assertThat(line)
                    .matches(
                        "kept            cloudflare-billing-client [0-9a-f]{40} \\(latest from"
                            + " branch main, latest from main branch\\): 36 interactions"),
            line ->
                assertThat(line)
                    .startsWith("Published: " + server.url() + "/pacts/provider/")
                    .endsWith("/verification-results/1"),
            line -> assertThat(line).isEqualTo("Build: https://ci.example.com/7"));
    assertThat(run("can-i-deploy", "production").out()).startsWith("No: ");
    assertThat(run("record-deployment", "production", "--provider").code())
        .isEqualTo(BrokerVerb.YES);
    assertThat(run("can-i-deploy", "production"))
        .returns(BrokerVerb.YES, Outcome::code)
        .satisfies(yes -> assertThat(yes.out()).startsWith("Yes: "));
    assertThat(run("record-deployment", "production").out())
        .matches("Recorded that cloudflare-billing-client [0-9a-f]{40} is in production\\.");

    String teapot = checkout.read(Checkout.PACT).replace("\"status\": 429", "\"status\": 418");
    assertThat(checkout.publishOnBranch("feat/teapot", teapot, environment).out())
        .contains(" of branch feat/teapot ");
    checkout.git("switch", "--quiet", "main");
    assertPendingIsBroken(run("verify-from-broker"));
    checkout.git("switch", "--quiet", "feat/teapot");
    assertNotDeployable(run("can-i-deploy", "production"));
    assertThat(branchesOfTheProvider()).as("one label for each version").hasSize(1);
  }

  private static void assertPendingIsBroken(Outcome outcome) {
    assertThat(outcome.code()).as("what fails of a pending pact fails nothing").isZero();
    assertThat(outcome.out().lines())
        .anySatisfy(line -> assertThat(line).startsWith("kept            "))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("pending broken  cloudflare-billing-client ")
                    .endsWith(" (latest from branch feat/teapot): 1 of 36 interactions are broken"))
        .anySatisfy(
            line -> assertThat(line).isEqualTo("      status: expected status of 418 but was 429"));
    assertThat(outcome.out()).contains("/verification-results/2", "/verification-results/3");
  }

  private void assertNotDeployable(Outcome outcome) throws IOException {
    String commit = checkout.git("rev-parse", "HEAD");
    assertThat(outcome.code()).isEqualTo(BrokerVerb.NO);
    assertThat(outcome.out())
        .startsWith("No: cloudflare-billing-client %s to production.".formatted(commit))
        .contains("  The verification for the pact between version " + commit)
        .containsPattern(
            "  Failed: cloudflare-billing-client \\w+ with cloudflare-billing-api mock")
        .contains("      status: expected status of 418 but was 429")
        .contains("    Build: https://ci.example.com/7")
        .contains("Matrix: " + server.url() + "/matrix?q%5B%5D%5Bpacticipant%5D=");
  }

  private List<String> branchesOfTheProvider() {
    return server.calls().stream()
        .filter(call -> call.startsWith("PUT /pacticipants/cloudflare-billing-api/branches/"))
        .distinct()
        .toList();
  }

  @Test
  void failsWhenAPactIsBroken() throws IOException {
    assertThat(run("publish-pacts").code()).isZero();
    assertThat(run("verify-from-broker").code()).isZero();
    String teapot = checkout.read(Checkout.PACT).replace("\"status\": 429", "\"status\": 418");
    assertThat(checkout.publishOnBranch("teapot", teapot, environment).code()).isZero();
    // As if an earlier version had kept it.
    server.passEverything();
    server.setMainBranch("cloudflare-billing-client", "teapot");

    Outcome broken = run("verify-from-broker");

    assertThat(broken.code()).isEqualTo(BrokerVerb.NO);
    assertThat(broken.out())
        .containsPattern("(?m)^broken          cloudflare-billing-client")
        .contains("Published: ");
  }

  @Test
  @Tag("external")
  void saysThatResultsAreNotPublished() {
    assertThat(run("publish-pacts").code()).isZero();

    Outcome outcome = checkout.run(Brokers.reader(server), "verify-from-broker");

    assertThat(outcome.code()).isEqualTo(BrokerVerb.UNUSABLE);
    assertThat(outcome.out()).contains("kept            ").doesNotContain("Published");
    assertThat(outcome.err())
        .startsWith("Not all results are published. " + server.url() + " lets these credentials")
        .endsWith("set those of a user who may write.");
  }

  @Test
  @Tag("external")
  void takesAStateThatTheMockCanNotBeBroughtIntoForAFailure() throws IOException {
    String unknown =
        checkout
            .read(Checkout.PACT)
            .replaceFirst("\"an account without usage\"", "\"an account on the moon\"");
    assertThat(checkout.publishOnBranch("main2", unknown, environment).code()).isZero();
    server.setMainBranch("cloudflare-billing-client", "main2");

    Outcome outcome = run("verify-from-broker");

    assertThat(outcome.out())
        .contains("pending broken  ", "1 of 36 interactions are broken", "an account on the moon");
  }

  @Test
  void saysThatTheVerificationIsNotBuilt() throws IOException {
    assertThat(run("publish-pacts").code()).isZero();
    checkout.write("pact/target/verifier-classpath.txt", "/nowhere/a.jar");

    assertThat(checkout.runAnew(environment, "verify-from-broker"))
        .isEqualTo(
            new Outcome(
                BrokerVerb.UNUSABLE,
                "",
                "The verification is not built, or not for this Maven repository; run mvn"
                    + " -DskipTests -pl pact -am package."));
    checkout.write("pact/target/verifier-classpath.txt", checkout.root().toString());
    assertThat(checkout.runAnew(environment, "verify-from-broker"))
        .returns(BrokerVerb.UNUSABLE, Outcome::code)
        .returns("", Outcome::out)
        .satisfies(
            no -> assertThat(no.err()).startsWith("The verification did not run; its Java says: "));
  }

  @Test
  void namesTheVersionByItsFirstBranchAndTheMainBranch() throws IOException {
    checkout.git("switch", "--quiet", "--create", "first");
    assertThat(run("publish-pacts").code()).isZero();
    server.setMainBranch("cloudflare-billing-api", "main");
    assertThat(run("verify-from-broker").code()).isZero();
    checkout.git("switch", "--quiet", "--create", "second");
    assertThat(run("publish-pacts").code()).isZero();
    assertThat(run("verify-from-broker").code()).isZero();
    checkout.git("switch", "--quiet", "main");
    assertThat(run("publish-pacts").code()).isZero();
    assertThat(run("verify-from-broker").code()).isZero();

    assertThat(branchesOfTheProvider())
        .satisfiesExactly(
            first -> assertThat(first).contains("/branches/first/versions/mock-"),
            main -> assertThat(main).contains("/branches/main/versions/mock-"));
  }

  @Test
  void publishesTheSameAgainAndNothingElseAsTheSameVersion() throws IOException {
    assertThat(run("publish-pacts").code()).isEqualTo(BrokerVerb.YES);
    assertThat(run("publish-pacts").code()).isEqualTo(BrokerVerb.YES);

    checkout.git("update-index", "--assume-unchanged", Checkout.PACT);
    String pact = checkout.read(Checkout.PACT);
    checkout.write(Checkout.PACT, pact.replace("\"status\": 429", "\"status\": 418"));

    Outcome conflict = run("publish-pacts");
    assertThat(conflict.code()).isEqualTo(BrokerVerb.UNUSABLE);
    assertThat(conflict.err())
        .startsWith(
            "%s has another content for version %s; commit what has changed, since a version keeps its content.%n"
                .formatted(server.url(), checkout.git("rev-parse", "HEAD")))
        .contains("-        \"status\": 429", "+        \"status\": 418");
  }

  private Outcome run(String... arguments) {
    return checkout.run(environment, arguments);
  }
}
