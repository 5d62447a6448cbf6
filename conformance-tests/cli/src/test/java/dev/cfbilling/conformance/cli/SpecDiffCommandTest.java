package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.revision.SpecCheckout;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb spec-diff: what it prints, writes and ends with. */
class SpecDiffCommandTest {
  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private SpecCheckout checkout;

  @BeforeEach
  void commitsAContract() throws Exception {
    checkout = SpecCheckout.of(directory.resolve("repository"));
  }

  @AfterEach
  void closes() {
    checkout.close();
  }

  @Test
  void endsWithZeroWhenNothingHasChanged() throws IOException {
    checkout.describe();

    assertThat(run()).isZero();
    assertThat(out.toString()).contains("1 operation compared; no difference.");
  }

  @Test
  void endsWithOneAfterACompatibleChange() throws IOException {
    checkout.addZone();

    assertThat(run()).isEqualTo(1);
  }

  @Test
  void saysWhatBreaksAndWhatTheVersionAndTheChangelogOweToIt() throws Exception {
    checkout.letServiceBeNull().commit();

    assertThat(run()).isEqualTo(2);
    assertThat(out.toString())
        .contains("BREAKS READERS  nullable  getUsage\n  Service may be null now\n")
        .contains("  older   schemas/Usage.yaml#/properties/Service\n")
        .contains("raise it to 0.2.0 or higher.\n")
        .contains("spec/CHANGELOG.md has no section \"## 0.2.0\";")
        .contains("Usage 0.1.0 (0.1.0 as it came out (");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "main", "HEAD^{commit}"})
  void comparesWithARevisionOfTheUsersChoice(String revision) throws Exception {
    checkout.letServiceBeNull().commit();

    assertThat(run(revision)).isZero();
    assertThat(run("HEAD~1")).isEqualTo(2);
  }

  @Test
  void leavesAReportForAReview() throws IOException {
    checkout.letServiceBeNull();
    Path report = directory.resolve("spec-diff.md");

    run("--report", "markdown=" + report, "--exit", "breaking=0");

    assertThat(report).content().contains("### Breaking").contains("raise it to 0.2.0 or higher.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "HEAD~9", "HEAD:spec", "@{x}", "~", "abcdef1", ""})
  void saysInOneSentenceThatARevisionIsNone(String revision) {
    assertThat(run(revision)).isEqualTo(3);
    assertThat(err.toString())
        .isEqualTo(
            "\"%s\" is no commit of this repository; name one, or a branch or a tag.%n"
                .formatted(revision));
  }

  @Test
  void saysThatTheContractIsNotInARevision() throws Exception {
    Path elsewhere = Files.createDirectories(checkout.spec().resolveSibling("new"));
    Files.writeString(
        elsewhere.resolve("openapi.yaml"),
        Files.readString(checkout.spec().resolve("openapi.yaml")));

    assertThat(conform("spec-diff", "--spec", elsewhere.toString(), "HEAD")).isEqualTo(3);
    assertThat(err.toString()).matches("HEAD \\([0-9a-f]{7}\\) has no openapi.yaml\\.\\R");
  }

  @Test
  void saysThatADirectoryHasNoContract() {
    assertThat(conform("spec-diff", "--spec", directory.toString())).isEqualTo(3);
    assertThat(err.toString()).startsWith("There is no file " + directory).hasLineCount(1);
  }

  @Test
  void saysThatADirectoryHasNoHistory() throws Exception {
    Path alone = Files.createDirectories(directory.resolve("alone"));
    Files.writeString(
        alone.resolve("openapi.yaml"), "openapi: 3.0.3\ninfo: {version: 0.1.0}\npaths: {/a: {}}\n");

    assertThat(conform("spec-diff", "--spec", alone.toString())).isEqualTo(3);
    assertThat(err.toString()).contains(" is in no git repository, and so ").hasLineCount(1);
  }

  @Test
  void comparesTwoEditions() {
    assertThat(conform("spec-diff", "--from", "python-page", "--to", "2026-07-15")).isEqualTo(2);
    assertThat(out.toString())
        .contains("  the query parameter metric is called metric_id now\n")
        .contains("  ZoneId is new: optional, string, or null\n")
        .contains("2026-05-20 (python-page, ")
        .contains("), then Cloudflare Billing API ")
        .contains("(the contract of 2026-07-10): 4 operations compared; ");
  }

  @Test
  void comparesWithTheNewestEditionAndBackwards() {
    String newest = ContractLoader.editions().newest().date().toString();

    assertThat(conform("spec-diff", "--from", newest)).isZero();
    assertThat(conform("spec-diff", "--from", "account-page", "--to", "2026-06-03")).isEqualTo(2);
    assertThat(out.toString()).contains("  SubscriptionId is gone\n");
  }

  @Test
  void tellsWhatOneEditionSaysInOtherWords() {
    assertThat(conform("spec-diff", "--from", "2026-04-27", "--to", "node-page")).isEqualTo(1);
    assertThat(out.toString()).contains("  ConsumedUnit is described anew: \"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--from nowhere           | --from: there is no edition nowhere; name a day, as in 2026-05-25,",
        "--from beta-page --to 1  | --to: there is no edition 1; name a day, as in 2026-05-25, or one",
        "--to 2026-10             | --to names an edition to compare with; name one to start from, by",
        "--spec a --from beta-page | --spec names a working tree, and --from an edition; compare",
        "HEAD --from beta-page    | \"HEAD\" is a git revision, and --from names an edition; compare",
      })
  void saysInOneSentenceWhichEditionsItCanNotCompare(String arguments, String sentence) {
    assertThat(conform(("spec-diff " + arguments).split(" "))).isEqualTo(3);
    assertThat(err.toString()).startsWith(sentence).hasLineCount(1);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("spec-diff", "--spec", checkout.spec().toString()));
    all.addAll(List.of(arguments));
    return conform(all.toArray(String[]::new));
  }

  private int conform(String... arguments) {
    return CommandLineCalls.run(out, err, arguments);
  }
}
