package dev.cfbilling.scripts.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.pact.broker.server.PactBrokerServer;
import dev.cfbilling.scripts.checkout.Checkout;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pull request that adds a value to an enum, and the push to main that it becomes. */
class PullRequestTest {
  private static final String COMMENTS = "repos/{owner}/{repo}/issues";
  private static final String LIST =
      "api --paginate "
          + COMMENTS
          + "/34/comments --jq .[] | select(.user.type == \"Bot\""
          + " and (.body | startswith(env.MARK))) | .id";

  private final Workflow workflow = Workflow.of("pull-request.yml");
  private Checkout checkout;
  private Runner runner;

  @BeforeEach
  void start(@TempDir Path directory, @TempDir Path temporary) throws Exception {
    checkout = Checkout.in(directory);
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
    changeTheContract("somebody/billing");

    assertThat(runner.calls())
        .containsExactly(
            LIST, "api --silent --method POST " + COMMENTS + "/34/comments --field body=@-");
    assertThat(runner.body()).startsWith("<!-- spec-diff.md -->\n").contains("Purchase");
    assertThat(runner.summary()).content().contains("Purchase");
  }

  @Test
  void changesTheCommentThatIsThere() throws Exception {
    runner.setFound("56\n78\n");

    changeTheContract("somebody/billing");

    assertThat(runner.calls())
        .containsExactly(
            LIST, "api --silent --method PATCH " + COMMENTS + "/comments/56 --field body=@-");
  }

  @Test
  void commentsNothingForAForkWhoseTokenMayNot() throws Exception {
    changeTheContract("else/billing");

    assertThat(runner.calls()).isEmpty();
    assertThat(runner.summary()).content().contains("Purchase");
  }

  /** Builds what verifies the pact, in Maven, and therefore takes its time. */
  @Test
  @Tag("external")
  void tellsTheBrokerOfWhatIsOnMainAndThenOfItsRelease() throws Exception {
    checkout.withCommandLines();
    try (PactBrokerServer broker = PactBrokerServer.requiring("Bearer a-secret")) {
      prepare(broker.url());

      runner
          .given("github.event_name", "push")
          .given("vars.PACT_BROKER_BASE_URL", broker.url().toString())
          .given("secrets.PACT_BROKER_TOKEN", "a-secret")
          .run(workflow.job("publish-pacts"))
          .succeeds();

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
          .anyMatch(call -> call.startsWith("GET /matrix"))
          .last()
          .asString()
          .startsWith("POST /pacticipants/")
          .doesNotContain("cloudflare-billing-api")
          .contains("/deployed-versions/");
    }
  }

  private void changeTheContract(String repository) throws Exception {
    String base = checkout.shell().run("git", "rev-parse", "HEAD").succeeds().out();
    Path schema = checkout.root().resolve("spec/schemas/ChargeCategory.yaml");
    Files.writeString(schema, Files.readString(schema).replace("Usage]", "Usage, Purchase]"));
    checkout.commit();
    checkout.withCommandLines();
    runner
        .given("github.event_name", "pull_request")
        .given("github.event.pull_request.base.sha", base)
        .given("github.event.pull_request.number", "34")
        .given("github.event.pull_request.head.repo.full_name", repository)
        .given("github.repository", "somebody/billing")
        .run(workflow.job("spec-diff"))
        .succeeds();
  }

  private static void prepare(URI broker) throws Exception {
    HttpRequest environment =
        HttpRequest.newBuilder(URI.create(broker + "/environments"))
            .header("Authorization", "Bearer a-secret")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\":\"production\"}"))
            .build();
    assertThat(HttpClient.newHttpClient().send(environment, BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }
}
