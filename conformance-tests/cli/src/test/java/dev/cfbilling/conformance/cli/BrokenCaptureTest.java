package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A capture with a syntax error in its middle: what comes before counts, and is not all. */
class BrokenCaptureTest {
  private static final String RIGHT = Traffic.example("getPaygoUsage/full-period.json");
  private static final String PLACE = "a.har is not JSON at line 2, column 3; 1 entry before that";

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'},\\n{x,{'        | is not JSON at line 2, column 2",
        "'},\\n\\n  {] ,{'  | is not JSON at line 3, column 4",
        "'}\\n  {'          | is not JSON at line 2, column 3",
        "'},{\"ä\":\"€\" 1,{' | is not JSON at line 1, column ",
      })
  void saysWhereTheErrorIs(String between, String place) throws IOException {
    assertThat(run("--capture", broken(RIGHT, between.replace("\\n", "\n")))).isEqualTo(2);
    assertThat(err.toString()).contains("a.har " + place).hasLineCount(1);
  }

  @Test
  void judgesWhatComesBeforeAndSaysSoInAllReports() throws IOException {
    Path json = directory.resolve("report.json");
    Path markdown = directory.resolve("report.md");
    String wrong = RIGHT.replaceFirst("(\"ServiceName\": )\"[^\"]*\"", "$1null");

    assertThat(
            run(
                "--capture",
                broken(wrong, "}\n  {"),
                "--report",
                "json=" + json,
                "--report",
                "markdown=" + markdown))
        .isEqualTo(2);

    assertThat(out.toString())
        .contains("schema.type", "Capture quality: test 1 wrote 1 entry")
        .contains(PLACE + " was read.");
    JsonNode report = JsonMapper.shared().readTree(json);
    assertThat(report.at("/captures/0/broken/0").asString()).contains(PLACE);
    assertThat(report.path("interrupted").asString()).contains(PLACE);
    assertThat(markdown).content().contains("is not JSON at line 2, column 3; 1 entry");
  }

  @Test
  void readsTheOtherCapturesOfADirectory() throws IOException {
    broken(RIGHT, "}\n  {");
    Har.write(
        directory.resolve("b.har"),
        Har.entry("accounts/%s/billing/profile", Traffic.example("getBillingProfile/full.json")));

    assertThat(run("--capture", directory.toString())).isEqualTo(2);
    assertThat(out.toString()).contains(" operations tested in 2 exchanges");
    assertThat(err.toString()).contains(PLACE).hasLineCount(1);
  }

  @Test
  void comparesWhatComesBefore() throws IOException {
    String grown = RIGHT.replaceFirst("\"ServiceName\"", "\"New\": 1, \"ServiceName\"");

    assertThat(run("drift", broken(grown, "}\n  {"), "--exit", "compatible=0")).isEqualTo(3);
    assertThat(out.toString()).contains("New was there: integer").contains("\n", PLACE);
    assertThat(err.toString()).contains(PLACE).hasLineCount(1);
  }

  @Test
  void isNoPassWhenNothingDiffersBefore() throws IOException {
    Path json = directory.resolve("drift.json");

    assertThat(run("drift", broken(RIGHT, "}\n  {"), "--report", "json=" + json)).isEqualTo(3);
    assertThat(JsonMapper.shared().readTree(json).path("interrupted").asString()).contains(PLACE);
  }

  /** Two right entries and what stands between them. */
  private String broken(String body, String between) throws IOException {
    String har =
        Har.text(
            Har.entry("accounts/%s/paygo-usage", body),
            Har.entry("accounts/%s/paygo-usage", RIGHT));
    String both = "},{\"startedDateTime\"";
    assertThat(har).containsOnlyOnce(both);
    return Files.writeString(
            directory.resolve("a.har"), har.replace(both, between + "\"startedDateTime\""))
        .toString();
  }

  private int run(String... arguments) {
    return CommandLineCalls.run(out, err, arguments);
  }
}
