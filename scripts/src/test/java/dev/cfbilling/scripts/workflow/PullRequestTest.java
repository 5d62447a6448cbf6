package dev.cfbilling.scripts.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.pact.broker.server.PactBrokerServer;
import dev.cfbilling.scripts.checkout.Checkout;
import dev.cfbilling.scripts.checkout.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A pull request that adds a value to an enum, and the push to main that it becomes. */
@Tag("external")
@TestInstance(Lifecycle.PER_CLASS)
class PullRequestTest {
  private static final String COMMENTS = "repos/{owner}/{repo}/issues";
  private static final String LIST =
      "api --paginate "
          + COMMENTS
          + "/34/comments --jq .[] | select(.user.type == \"Bot\""
          + " and (.body | startswith(env.MARK))) | .id";

  private final Workflow workflow = Workflow.of("pull-request.yml");
  private final Checkout checkout;
  private final String base;
  private Runner runner;

  PullRequestTest(@TempDir Path directory) throws Exception {
    checkout = Checkout.in(directory);
    base = checkout.shell().run("git", "rev-parse", "HEAD").succeeds().out();
    Path schema = checkout.root().resolve("spec/schemas/ChargeCategory.yaml");
    Files.writeString(schema, Files.readString(schema).replace("Usage]", "Usage, Purchase]"));
    checkout.commit();
    checkout.withCommandLines();
  }

  @BeforeEach
  void start(@TempDir Path temporary) throws Exception {
    checkout.shell().run("git", "checkout", "--quiet", "main").succeeds();
    runner = new Runner(checkout, temporary);
  }

  @Test
  void verifiesAsTheReadmeDoes() {
    // Which would run this test too.
    assertThat(workflow.job("verify").steps())
        .map(Workflow.Step::command)
        .filteredOn(command -> !command.isEmpty())
        .containsExactly("mvn -B verify");
  }

  @Test
  void saysInAComment() throws Exception {
    compareTheContract("somebody/billing");

    assertThat(runner.calls())
        .containsExactly(
            LIST, "api --silent --method POST " + COMMENTS + "/34/comments --field body=@-");
    assertThat(runner.body()).startsWith("<!-- spec-diff.md -->\n").contains("Purchase");
    assertThat(runner.summary()).content().contains("Purchase");
  }

  @Test
  @Tag("nightly")
  void changesTheCommentThatIsThere() throws Exception {
    runner.setFound("56\n78\n");

    compareTheContract("somebody/billing");

    assertThat(runner.calls())
        .containsExactly(
            LIST, "api --silent --method PATCH " + COMMENTS + "/comments/56 --field body=@-");
  }

  @Test
  @Tag("nightly")
  void commentsNothingForAForkWhoseTokenMayNot() throws Exception {
    compareTheContract("else/billing");

    assertThat(runner.calls()).isEmpty();
    assertThat(runner.summary()).content().contains("Purchase");
  }

  @Test
  void tellsTheBrokerOfWhatIsOnMainAndThenOfItsRelease() throws Exception {
    try (PactBrokerServer broker = brokerWithUsers()) {
      assertThat(doctor(broker).code()).isZero();
      runner.given("github.event_name", "push").given("github.ref_name", "main");

      runner.run(workflow.job("publish-pacts")).succeeds();

      assertThat(broker.calls())
          .contains("POST /contracts/publish")
          .anyMatch(call -> call.endsWith("/verification-results"))
          .last()
          .asString()
          .startsWith("POST /pacticipants/cloudflare-billing-api/")
          .contains("/deployed-versions/");

      int told = broker.calls().size();
      runner.run(Workflow.of("release.yml").job("record")).succeeds();

      assertThat(broker.calls().subList(told, broker.calls().size()))
          .anyMatch(call -> call.equals("GET /can-i-deploy"))
          .last()
          .asString()
          .startsWith("POST /pacticipants/")
          .doesNotContain("cloudflare-billing-api")
          .contains("/deployed-versions/");
    }
  }

  @Test
  @Tag("nightly")
  void tellsTheBrokerOfAPullRequestOnItsBranch() throws Exception {
    checkout.shell().run("git", "checkout", "--quiet", "--detach").succeeds();
    try (PactBrokerServer broker = brokerWithToken()) {
      assertThat(doctor(broker).code()).isZero();
      runner
          .given("github.event_name", "pull_request")
          .given("github.actor", "somebody")
          .given("github.head_ref", "feat/grün")
          .given("github.event.pull_request.head.repo.full_name", "somebody/billing")
          .given("github.repository", "somebody/billing");

      runner.run(workflow.job("publish-pacts")).succeeds();

      assertThat(broker.calls())
          .anyMatch(call -> call.contains("/branches/feat%2Fgr%C3%BCn/versions/mock-"))
          .noneMatch(call -> call.contains("/deployed-versions/"));
      assertThat(runner.summary())
          .content()
          .contains("No: cloudflare-billing-client ", "no version is currently recorded");
    }
  }

  @Test
  void tellsTheBrokerNothingOfAFork() {
    runner
        .given("vars.PACT_BROKER_BASE_URL", "https://broker.example")
        .given("github.event_name", "pull_request")
        .given("github.event.pull_request.head.repo.full_name", "else/billing")
        .given("github.repository", "somebody/billing");

    assertThat(runner.expressions().holds(workflow.job("publish-pacts").condition())).isFalse();
  }

  private PactBrokerServer brokerWithUsers() throws IOException {
    PactBrokerServer broker = PactBrokerServer.withUsers();
    runner
        .given("vars.PACT_BROKER_BASE_URL", broker.url().toString())
        .given("secrets.PACT_BROKER_USERNAME", PactBrokerServer.WRITER)
        .given("secrets.PACT_BROKER_PASSWORD", PactBrokerServer.WRITERS_PASSWORD);
    return broker;
  }

  private PactBrokerServer brokerWithToken() throws IOException {
    PactBrokerServer broker = PactBrokerServer.withToken("a-secret");
    runner
        .given("vars.PACT_BROKER_BASE_URL", broker.url().toString())
        .given("secrets.PACT_BROKER_TOKEN", "a-secret");
    return broker;
  }

  private Shell.Outcome doctor(PactBrokerServer broker) throws Exception {
    Shell shell = checkout.shell().with("PACT_BROKER_BASE_URL", broker.url().toString());
    for (String variable : List.of("TOKEN", "USERNAME", "PASSWORD")) {
      String name = "PACT_BROKER_" + variable;
      shell = shell.with(name, runner.expressions().fill("${{ secrets." + name + " }}"));
    }
    return shell.run("scripts/broker", "doctor", "--create");
  }

  private void compareTheContract(String repository) throws Exception {
    runner
        .given("github.event_name", "pull_request")
        .given("github.event.pull_request.base.sha", base)
        .given("github.event.pull_request.number", "34")
        .given("github.event.pull_request.head.repo.full_name", repository)
        .given("github.repository", "somebody/billing")
        .run(workflow.job("spec-diff"))
        .succeeds();
  }
}
