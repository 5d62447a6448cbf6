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
import java.util.ArrayList;
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
      "issue list --state open --limit 1000 --json number,title,createdAt"
          + " --jq [.[] | select(.title == env.TITLE)"
          + " | \"\\(.number) \\(.createdAt[:10])\"][0] // empty";
  private static final String LIVE = "The live API departs from the contract";
  private static final String NEW_FAULT = "unknown-literal";
  private static final String NEW_CHECK = "schema.enum";
  private static final String UPSTREAM = "Cloudflare's OpenAPI differs from the contract";

  private final Workflow workflow = Workflow.of("nightly.yml");
  private final Checkout checkout;
  @TempDir private Path temporary;
  private Runner runner;

  NightlyTest(@TempDir Path directory) throws Exception {
    checkout = Checkout.in(directory).withCommandLines();
    checkout.shell().run("git", "remote", "add", "origin", "nowhere").succeeds();
  }

  @BeforeEach
  void start() throws Exception {
    String origin = Files.createTempDirectory(temporary, "origin").toString();
    git("init", "--quiet", "--bare", origin);
    git("remote", "set-url", "origin", origin);
    anotherNight();
  }

  @Test
  void makesTheBranchAndOpensAnIssueWhenTheLiveApiDeparts() throws Exception {
    askTheMock("list-cost");

    assertThat(runner.calls())
        .containsExactly(LIST, "issue create --title " + LIVE + " --body-file -");
    assertThat(runner.body()).contains("usage.list-cost");
    assertThat(runner.summary()).content().isEqualTo(runner.body());
    assertThat(findingsForCodeScanning()).contains("usage.list-cost");
    assertThat(onTheBranch())
        .hasSize(4)
        .contains(".gitattributes", "index.html", "known.yaml")
        .anyMatch(file -> file.matches("runs/.*\\.json"));
  }

  @Test
  @Tag("nightly")
  void closesTheIssueWhenTheLiveApiConforms() throws Exception {
    askTheMock("list-cost");
    anotherNight();
    runner.setFound("12 2026-11-02");

    askTheMock();

    assertThat(runner.calls())
        .containsExactly(LIST, "issue comment 12 --body-file -", "issue close 12");
    assertThat(runner.body())
        .startsWith(
            "This was so from 2026-11-02 on;"
                + " https://github.example/somebody/billing/actions/runs/7 finds nothing new any"
                + " more.\n")
        .containsPattern("\n\\d{4}-\\d\\d-\\d\\d  gone: usage\\.list-cost in ");
  }

  @Test
  @Tag("nightly")
  void isGreenForWhatIsKnownAndRedForOneNewFaultOnly() throws Exception {
    askTheMock("list-cost");
    accept("list-cost");
    anotherNight();

    askTheMock("list-cost");

    assertThat(runner.calls()).containsExactly(LIST);
    anotherNight();

    askTheMock("list-cost", NEW_FAULT);

    assertThat(runner.calls()).last().asString().startsWith("issue create --title " + LIVE);
    assertThat(between(runner.body(), "### New findings", "### Known findings"))
        .contains(NEW_CHECK, "- seen: first on ", ", in 1 of the last 3 runs")
        .doesNotContain("usage.list-cost");
    assertThat(runner.body())
        .containsSubsequence("### Known findings", "usage.list-cost", "in 3 of the last 3 runs");
    assertThat(onTheBranch()).filteredOn(file -> file.startsWith("runs/")).hasSize(3);
  }

  @Test
  @Tag("nightly")
  void saysWhatIsKnownAndGone() throws Exception {
    accept("list-cost");
    anotherNight();

    askTheMock();

    assertThat(runner.calls()).containsExactly(LIST);
    assertThat(runner.summary()).content().contains("### Gone", "usage.list-cost");
  }

  @Test
  @Tag("nightly")
  void takesWhatIsAcceptedOfTheUpstream() throws Exception {
    script("scripts/watch-branch", "checkout", "watch").succeeds();
    Path upstream = Files.writeString(runner.file("accepted.yaml"), moved());
    script(
        "scripts/drift",
        upstream.toString(),
        "--baseline",
        "watch/known.yaml",
        "--update-baseline");
    script("scripts/watch-branch", "save", "watch", "Accept it").succeeds();
    anotherNight();

    compareWith(moved());

    assertThat(runner.calls()).containsExactly(LIST);
    assertThat(onTheBranch()).containsExactly(".gitattributes", "known.yaml");
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
  @Tag("nightly")
  void changesTheIssueThatIsOpen() throws Exception {
    runner.setFound("12 2026-11-02");

    compareWith(moved());

    assertThat(runner.calls()).containsExactly(LIST, "issue edit 12 --body-file -");
  }

  @Test
  @Tag("nightly")
  void leavesGitHubAloneWhenAllIsAsBefore() throws Exception {
    compareWith(Files.readString(bundle()));

    assertThat(runner.calls()).containsExactly(LIST);
  }

  @Test
  @Tag("nightly")
  void closesTheIssueWhenTheUpstreamIsWhatTheContractSays() throws Exception {
    runner.setFound("13 2026-11-02");

    compareWith(Files.readString(bundle()));

    assertThat(runner.calls()).hasSize(3).last().isEqualTo("issue close 13");
    assertThat(runner.body()).startsWith("This was so from 2026-11-02 on; ").doesNotContain("```");
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

  private void anotherNight() throws Exception {
    checkout.shell().run("git", "worktree", "remove", "--force", "watch");
    runner = new Runner(checkout, Files.createTempDirectory(temporary, "runner"));
  }

  private void accept(String fault) throws Exception {
    try (MockApi mock = mock(fault)) {
      checkout.shell().run("git", "worktree", "remove", "--force", "watch");
      script("scripts/watch-branch", "checkout", "watch").succeeds();
      Shell.Outcome outcome =
          checkout
              .shell()
              .with("CLOUDFLARE_API_TOKEN", "any-token")
              .with("CLOUDFLARE_ACCOUNT_ID", Customers.FIRST_ACCOUNT)
              .run(
                  "scripts/conform",
                  "--target=live",
                  "--base-url=" + mock.baseUrl(),
                  "--pace=0",
                  "--baseline=watch/known.yaml",
                  "--update-baseline");
      assertThat(outcome.code()).as(outcome.err()).isLessThan(2);
      script("scripts/watch-branch", "save", "watch", "Accept what is found").succeeds();
    }
  }

  private Shell.Outcome script(String... command) throws Exception {
    return checkout.shell().run(command);
  }

  private String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return checkout.shell().run(command.toArray(String[]::new)).succeeds().out();
  }

  private List<String> onTheBranch() throws Exception {
    git("fetch", "--quiet", "origin", "watch");
    return git("ls-tree", "-r", "--name-only", "FETCH_HEAD").lines().toList();
  }

  private static String between(String text, String first, String second) {
    return text.substring(text.indexOf(first), text.indexOf(second));
  }

  private static MockApi mock(String... faults) throws IOException {
    MockApiBuilder builder = MockApi.builder();
    for (String fault : faults) {
      builder.fault(Faults.find(fault).orElseThrow());
    }
    return builder.start();
  }

  private void askTheMock(String... faults) throws Exception {
    try (MockApi mock = mock(faults)) {
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
