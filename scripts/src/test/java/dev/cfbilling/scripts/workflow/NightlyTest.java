package dev.cfbilling.scripts.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.data.Customers;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The live API is the mock here, and what Cloudflare publishes is a file. */
@Tag("external")
@TestInstance(Lifecycle.PER_CLASS)
class NightlyTest {
  private static final String LIST =
      "issue list --state open --limit 1000 --json number,title"
          + " --jq [.[] | select(.title == env.TITLE) | .number][0] // empty";
  private static final String LIVE = "The live API departs from the contract";
  private static final String UPSTREAM = "Cloudflare's OpenAPI differs from the contract";

  private final Workflow workflow = Workflow.of("nightly.yml");
  private final Checkout checkout;
  @TempDir private Path temporary;
  private Runner runner;

  NightlyTest(@TempDir Path directory) throws Exception {
    checkout = Checkout.in(directory).withCommandLines();
  }

  @BeforeEach
  void start() throws Exception {
    runner = new Runner(checkout, Files.createTempDirectory(temporary, "runner"));
  }

  @Test
  void opensAnIssueWhenTheLiveApiDeparts() throws Exception {
    askTheMock("list-cost");

    assertThat(runner.calls())
        .containsExactly(LIST, "issue create --title " + LIVE + " --body-file -");
    assertThat(runner.body()).contains("usage.list-cost");
    assertThat(runner.summary()).content().isEqualTo(runner.body());
    assertThat(findingsForCodeScanning()).contains("usage.list-cost");
  }

  @Test
  void closesTheIssueWhenTheLiveApiConforms() throws Exception {
    runner.setFound("12");

    askTheMock("");

    assertThat(runner.calls())
        .containsExactly(
            LIST,
            "issue close 12 --comment It no longer does, says"
                + " https://github.example/somebody/billing/actions/runs/7.");
  }

  @Test
  void failsAndSaysNothingOfTheApiWithoutAToken() throws Exception {
    Shell.Outcome outcome = runner.run(workflow.job("live"));

    assertThat(outcome.code()).isNotZero();
    assertThat(outcome.err()).contains("the live target needs one of them");
    assertThat(runner.calls()).isEmpty();
  }

  @Test
  void opensAnIssueWhenTheUpstreamMoves() throws Exception {
    compareWith(moved());

    assertThat(runner.calls())
        .containsExactly(LIST, "issue create --title " + UPSTREAM + " --body-file -");
    assertThat(runner.body()).contains("operation.moved", "/billable/usage/v3");
    assertThat(runner.summary()).content().isEqualTo(runner.body());
  }

  @Test
  void changesTheIssueThatIsOpen() throws Exception {
    runner.setFound("12");

    compareWith(moved());

    assertThat(runner.calls()).containsExactly(LIST, "issue edit 12 --body-file -");
  }

  @Test
  void leavesGitHubAloneWhenAllIsAsBefore() throws Exception {
    compareWith(Files.readString(bundle()));

    assertThat(runner.calls()).containsExactly(LIST);
  }

  @Test
  void closesTheIssueWhenTheUpstreamIsWhatTheContractSays() throws Exception {
    runner.setFound("13");

    compareWith(Files.readString(bundle()));

    assertThat(runner.calls()).hasSize(2).last().asString().startsWith("issue close 13 ");
  }

  @Test
  void failsWhenTheUpstreamCanNotBeCompared() throws Exception {
    runner.instead("UPSTREAM", temporary.resolve("nowhere.yaml").toString());

    assertThat(runner.run(workflow.job("upstream")).code()).isNotZero();
    assertThat(runner.calls()).isEmpty();
  }

  private List<String> findingsForCodeScanning() {
    Path sarif =
        workflow.job("live").steps().stream()
            .filter(step -> step.action().startsWith("github/codeql-action/upload-sarif@"))
            .map(step -> Path.of(runner.expressions().fill(step.with("sarif_file"))))
            .findFirst()
            .orElseThrow();
    JsonNode results = JsonMapper.shared().readTree(sarif).path("runs").path(0).path("results");
    return results.valueStream().map(result -> result.path("ruleId").asString()).toList();
  }

  private void askTheMock(String fault) throws Exception {
    MockApiBuilder builder = MockApi.builder();
    if (!fault.isEmpty()) {
      builder.fault(Faults.find(fault).orElseThrow());
    }
    try (MockApi mock = builder.start()) {
      runner
          .instead("BILLING_API", mock.baseUrl().toString())
          .instead("PACE", "0")
          .given("secrets.CLOUDFLARE_API_TOKEN", "any-token")
          .given("secrets.CLOUDFLARE_ACCOUNT_ID", Customers.FIRST_ACCOUNT)
          .run(workflow.job("live"))
          .succeeds();
    }
  }

  private void compareWith(String upstream) throws Exception {
    Path file = Files.writeString(runner.file("upstream.yaml"), upstream);
    runner.instead("UPSTREAM", file.toString()).run(workflow.job("upstream")).succeeds();
  }

  private static String moved() throws IOException {
    String path = "/accounts/{account_id}/billable/usage";
    return Files.readString(bundle()).replace(path + ":", path + "/v3:");
  }

  /** The newest edition, with which drift compares. */
  private static Path bundle() {
    return Path.of("../spec/target/published/newest.yaml");
  }
}
