package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Runs that add to a history, and the verb that shows it. */
class HistoryCommandTest {
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String GOOD = Traffic.example("getAccountBillableUsage/without-costs.json");
  private static final String FAULTY = GOOD.replaceFirst("\"Usage\"", "\"Purchase\"");

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path runs = Path.of("");

  @BeforeEach
  void start() {
    runs = directory.resolve("runs");
  }

  @Test
  void saysOfEachFindingSinceWhenAndHowOften() throws IOException {
    assertThat(check(GOOD)).isZero();
    assertThat(out.toString()).contains("There is no run before this one to compare it with.");
    assertThat(check(FAULTY)).isEqualTo(1);
    assertThat(check(FAULTY)).isEqualTo(1);

    assertThat(out.toString())
        .containsPattern("  seen      first on [-0-9]{10}, in 2 of the last 3 runs\n");
    assertThat(out.toString()).containsPattern("Unchanged since [-0-9]{10}, over 2 runs\\.\n");
    assertThat(report("json"))
        .containsPattern("\"seen\" : \"first on [-0-9]{10}, in 3 of the last 4 runs\"");
    assertThat(report("markdown")).containsPattern("- seen: first on .*, in 4 of the last 5 runs");
    assertThat(report("html"))
        .containsPattern("<dt>Seen</dt>\\s*<dd>first on .*, in 5 of the last 6");
    assertThat(report("sarif")).contains("\"runs\" : \"6 of 7\"");
    assertThat(report("junit")).containsPattern("seen {6}first on .*, in 7 of the last 8 runs");
  }

  @Test
  void keepsNoValue() throws IOException {
    check(FAULTY.replace("Purchase", "a-value-of-an-answer"));

    try (Stream<Path> files = Files.list(runs)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      assertThat(all.get(0))
          .content()
          .contains("schema.enum", "/result/*/ChargeCategory")
          .doesNotContain("a-value-of-an-answer", Traffic.ID);
    }
  }

  @Test
  void showsTheRunsInTheTerminalAndOnAPage() throws IOException {
    check(GOOD);
    check(FAULTY);
    Path page = directory.resolve("runs.html");

    assertThat(run("history", runs.toString(), "--report", "html=" + page)).isZero();

    assertThat(out.toString())
        .containsPattern("getAccountBillableUsage +E\n")
        .containsPattern(
            "new: schema.enum in getAccountBillableUsage at /result/\\*/ChargeCategory\n")
        .contains("2 runs from ", "1 new, 0 gone.");
    assertThat(page)
        .content()
        .containsSubsequence(
            "Operations by day",
            "class=\"cell error\"",
            "What the last run found",
            "schema.enum in getAccountBillableUsage",
            "What changed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "history none                        | There is no folder none; conform --history none makes it.",
        "history A_FILE                        | A_FILE is no folder; a history is one, with a file of each run.",
        "history FOLDER --report pdf=a       | --report is \"pdf=a\"; it is html=FILE.",
        "history FOLDER --report html=no/a   | no/a can't be written: its directory does not exist.",
        "check --no-probes --history A_FILE    | A_FILE is no folder; a history is one, with a file of each run.",
      })
  void saysInOneSentenceWhatIsWrong(String call, String sentence) throws IOException {
    String file = Files.writeString(directory.resolve("file"), "").toString();
    String folder = Files.createDirectories(runs).toString();

    assertThat(run(call.replace("A_FILE", file).replace("FOLDER", folder).split(" ", -1)))
        .isEqualTo(2);
    assertThat(err.toString()).isEqualTo(sentence.replace("A_FILE", file) + "\n");
  }

  @Test
  void runsNothingBesideARunOfANewerVersion() throws IOException {
    Files.createDirectories(runs);
    Files.writeString(
        runs.resolve("a.json"),
        JsonMapper.shared().createObjectNode().put("version", 3).toString());

    assertThat(check(GOOD)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            runs.resolve("a.json")
                + " has version 3; this tool reads up to 2, a newer one reads it.\n");
    assertThat(out.toString()).isEmpty();
  }

  private String report(String format) throws IOException {
    Path file = directory.resolve("report");
    check(FAULTY, "--report", format + "=" + file);
    return Files.readString(file);
  }

  private int check(String body, String... options) throws IOException {
    out.getBuffer().setLength(0);
    Path capture = directory.resolve("traffic.har");
    Har.write(capture, Har.entry(USAGE, body));
    return run(
        Stream.concat(
                Stream.of("check", "--capture", capture.toString(), "--history", runs.toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private int run(String... arguments) {
    return CommandLineCalls.run(out, err, arguments);
  }
}
