package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.reader.Edition;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The verb drift: what it prints, writes and ends with. */
class DriftCommandTest {
  private static final Edition NEWEST = ContractLoader.editions().newest();

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest(name = "{0} with {1} ends with {2}")
  @CsvSource({
    "same, , 0",
    "grown, , 1",
    "broken, , 2",
    "grown, --exit=compatible=0, 0",
    "broken, --exit=compatible=0, 2",
    "broken, --exit=breaking=7, 7",
    "same, --exit=breaking=7, 0",
  })
  void endsWithACodeForTheWorstDifference(String state, String option, int code)
      throws IOException {
    String upstream = upstream(state);

    assertThat(option == null ? run("drift", upstream) : run("drift", upstream, option))
        .isEqualTo(code);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void saysWhatChangedAndWhere() throws IOException {
    run("drift", upstream("broken"));

    assertThat(out.toString())
        .contains("BREAKS READERS  nullable  getPaygoBillableUsage\n")
        .contains("  ServiceName may be null now\n")
        .contains("  older   schemas/PaygoBillableUsageRecord.yaml#/properties/ServiceName\n")
        .contains(
            "  newer   upstream.json#/components/schemas/PaygoBillableUsageRecord/properties/ServiceName\n")
        .contains("1 difference, 1 breaking and 0 compatible.")
        .contains(
            "upstream.json) is nearest to the edition of %s: 1 difference.\n".formatted(NEWEST))
        .doesNotContain("\u001b");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "account-page | 2026-06-22 (account-page)",
        "2026-07-01   | 2026-06-22 (account-page)",
        "2026-08-05   | 2026-08-04",
      })
  void saysWhichEditionADocumentIsNearestTo(String edition, String nearest) throws IOException {
    String upstream = edition(edition);

    assertThat(run("drift", upstream)).isEqualTo(2);
    assertThat(out.toString())
        .contains(
            "upstream.json) is nearest to the edition of %s: no difference.".formatted(nearest));
    assertThat(run("drift", upstream, "--edition", edition)).isZero();
    assertThat(run("drift", upstream, "--edition", "beta-page")).isEqualTo(2);
  }

  @Test
  void saysWhichEditionIsNearestInReportsToo() throws IOException {
    Path json = directory.resolve("drift.json");
    Path markdown = directory.resolve("drift.md");

    run("drift", edition("beta-page"), "--report=json=" + json, "--report=markdown=" + markdown);

    assertThat(new JsonMapper().readTree(json.toFile()).get("nearest"))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {"edition": "2026-03-17", "names": ["beta-page"], "differences": 0}
                    """));
    assertThat(markdown)
        .content()
        .contains("is nearest to the edition of 2026-03-17 (beta-page)&#58; no difference.\n");
  }

  @Test
  void looksForNoEditionWhenItStartsFromAnotherContract() throws IOException {
    run("drift", upstream("grown"), "--spec", upstream("same"));

    assertThat(out.toString()).contains("1 difference").doesNotContain("nearest");
  }

  @Test
  void writesReportsBesideWhatItPrints() throws IOException {
    Path json = directory.resolve("drift.json");
    Path markdown = directory.resolve("drift.md");

    run("drift", upstream("broken"), "--report", "json=" + json, "--report=markdown=" + markdown);

    assertThat(json).content().contains("\"effect\" : \"breaks-reader\"");
    assertThat(markdown).content().contains("### Breaking");
  }

  @Test
  void startsFromAnotherContract() throws IOException {
    String contract = upstream("broken");

    assertThat(run("drift", upstream("same"), "--spec", contract)).isEqualTo(1);
    assertThat(out.toString()).contains("ServiceName is never null now");
  }

  @ParameterizedTest(name = "{0} ends with {1}")
  @CsvSource({"same, 0", "grown, 1", "broken, 2"})
  void endsWithACodeForTheWorstThatCapturesShow(String state, int code) throws IOException {
    assertThat(run("drift", captures(state))).isEqualTo(code);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void printsAPatchForWhatCapturesShowAndLeavesAllInOneFile() throws IOException {
    Path patch = directory.resolve("drift.patch");

    run("drift", captures("grown"), "--report", "patch=" + patch);

    assertThat(out.toString())
        .contains("COMPATIBLE  field.added  getPaygoUsage\n  New was there: integer\n")
        .contains("  seen    once, first at 2026-07-21T00:00:00Z, last at 2026-07-21T00:00:00Z\n\n")
        .contains("\n--- a/spec/schemas/PaygoUsageRecord.yaml\n")
        .contains("\n+  New:\n+    type: integer\n+    format: int64\n")
        .contains("(1 capture, 1 exchange): 1 operation compared; 1 difference,");
    assertThat(patch)
        .content()
        .contains("\n--- a/spec/schemas/PaygoUsageRecord.yaml\n+++ b/spec/schemas/")
        .endsWith("+    example: 1\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "captures/empty      | There is no file *.har below the directory ",
        "captures/no-har     | There is no file *.har below the directory ",
        "captures/x.har      | There is no file *.har below the directory ",
        "captures/none.har   | There is no file ",
        "captures/blank.har  | blank.har is empty; a HAR was expected.",
        "captures/broken.har | broken.har ends in the middle.",
        "captures/json.har   | json.har is JSON but no HAR: it has no \"log.entries\" array.",
        "captures/page.har   | page.har is not JSON at line 1, column 1.",
        "captures/other.har  | other.har has no exchange of a billing operation: of the 1 in it, none",
        "captures            | broken.har ends in the middle.",
      })
  void saysInOneSentenceWhatIsWrongWithCaptures(String name, String sentence) throws IOException {
    Path captures = Files.createDirectories(directory.resolve("captures"));
    Files.createDirectories(captures.resolve("empty"));
    Files.createDirectories(captures.resolve("x.har"));
    Files.writeString(Files.createDirectories(captures.resolve("no-har")).resolve("a.txt"), "{}");
    Files.writeString(captures.resolve("blank.har"), "");
    Files.writeString(captures.resolve("broken.har"), "{\"log\": {\"entries\": [");
    Files.writeString(captures.resolve("json.har"), "{\"log\": {}}");
    Files.writeString(captures.resolve("page.har"), "<html>");
    Har.write(captures.resolve("other.har"), Har.entry("https://example.com/", 200, "{}"));
    if (name.equals("captures")) {
      Files.delete(captures.resolve("blank.har"));
    }

    assertThat(run("drift", directory.resolve(name).toString())).isEqualTo(3);
    assertThat(err.toString().replace(captures + "/", "")).startsWith(sentence).hasLineCount(1);
  }

  @Test
  void refusesAnEditionForCaptures() throws IOException {
    assertThat(run("drift", captures("grown"), "--edition", "python-page")).isEqualTo(3);
    assertThat(err.toString()).startsWith("--edition chooses one that is shipped").hasLineCount(1);
  }

  @Test
  void refusesAPatchOfADocument() throws IOException {
    Path patch = directory.resolve("drift.patch");

    assertThat(run("drift", upstream("grown"), "--report", "patch=" + patch)).isEqualTo(3);
    assertThat(err.toString()).startsWith("--report has the format patch; only what captures show");
  }

  private String captures(String state) throws IOException {
    String body = Traffic.example("getPaygoUsage/full-period.json");
    String record =
        switch (state) {
          case "grown" -> body.replaceFirst("\"ServiceName\"", "\"New\": 1, \"ServiceName\"");
          case "broken" -> body.replaceFirst("(\"ServiceName\": )\"[^\"]*\"", "$1null");
          default -> body;
        };
    Path captures = Files.createDirectories(directory.resolve("captures"));
    ObjectNode entry = Har.entry("accounts/%s/paygo-usage", record);
    entry.put("startedDateTime", "2026-07-21T00:00:00.000Z");
    Har.write(captures.resolve("a.HAR"), entry);
    return captures.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none.json                            | There is no file none.json to read OpenAPI from.",
        "http://a.example/b.har               | http://a.example/b.har is an address, and a capture is read from a file",
        "UPSTREAM --spec http://a.example/b   | http://a.example/b is an address, and OpenAPI is read from a file",
        "UPSTREAM --spec none.yaml            | There is no file none.yaml to read OpenAPI from.",
        "UPSTREAM --edition pithon-page       | --edition: there is no edition pithon-page; name a day,",
        "UPSTREAM --edition 2026-13-01        | --edition: there is no edition 2026-13-01; name a day,",
        "UPSTREAM --edition node-page --spec UPSTREAM | --edition chooses one that is shipped within, for",
        "UPSTREAM --exit breaking=256         | --exit has the code 256; it goes from 0 to 255.",
        "UPSTREAM --exit worse=1              | --exit has \"worse\"; it is one of compatible, breaking.",
        "UPSTREAM --report pdf=a              | --report has \"pdf\"; it is one of json, markdown, patch.",
        "UPSTREAM --report json=no/where.json | no/where.json can't be written: its directory does",
        "UPSTREAM --report json=a --report json=./a | --report names ./a twice, and one report would",
        "UPSTREAM --report json=UPSTREAM      | --report would write over ",
        "                                     | Missing required parameter: 'UPSTREAM'",
      })
  void saysInOneSentenceWhatIsWrongAndEndsWithThree(String arguments, String sentence)
      throws IOException {
    String call = arguments == null ? "drift" : "drift " + arguments;

    assertThat(run(call.replace("UPSTREAM", upstream("same")).split(" ", -1))).isEqualTo(3);
    assertThat(err.toString()).startsWith(sentence).endsWith(".\n").hasLineCount(1);
  }

  @Test
  void countsNoDifferenceThatABaselineAccepts() throws IOException {
    String known = directory.resolve("known.yaml").toString();
    assertThat(run("drift", upstream("broken"), "--baseline", known, "--update-baseline")).isZero();
    String accepted = Files.readString(Path.of(known));
    assertThat(accepted).contains("kind: nullable", "what: ServiceName may be null now");

    assertThat(run("drift", upstream("broken"), "--baseline", known)).isZero();
    assertThat(out.toString())
        .contains("ACCEPTED  nullable at schemas/PaygoBillableUsageRecord.yaml")
        .contains("no new difference; accepted: 1; gone: 0.");
    assertThat(run("drift", upstream("grown"), "--baseline", known)).isEqualTo(1);
    assertThat(out.toString()).contains("is no difference any more: remove it from " + known);
    Files.writeString(
        Path.of(known), accepted.replace("reason: ''", "reason: ''\n    expires: 2026-01-01"));
    assertThat(run("drift", upstream("broken"), "--baseline", known)).isEqualTo(2);
    assertThat(out.toString())
        .contains("counts again: " + known + " accepted it until 2026-01-01.");
  }

  @Test
  void tellsOfItsExitCodesInItsHelp() {
    assertThat(run("drift", "--help")).isZero();
    assertThat(out.toString())
        .contains("  0   There is no difference.")
        .contains("  3   Wrong usage, or nothing can be compared");
  }

  private String edition(String name) throws IOException {
    Path file = Files.createDirectories(directory.resolve("edition")).resolve("upstream.json");
    return Files.writeString(
            file, OpenApiSource.tree(ContractLoader.editions().find(name)).toString())
        .toString();
  }

  private String upstream(String state) throws IOException {
    ObjectNode api = OpenApiSource.tree(NEWEST);
    ObjectNode fields =
        (ObjectNode) api.at("/components/schemas/PaygoBillableUsageRecord/properties");
    switch (state) {
      case "grown" -> fields.putObject("New").put("type", "string");
      case "broken" -> ((ObjectNode) fields.get("ServiceName")).put("nullable", true);
      default -> assertThat(state).isEqualTo("same");
    }
    Path file = directory.resolve(state).resolve("upstream.json");
    Files.createDirectories(directory.resolve(state));
    return Files.writeString(file, api.toString()).toString();
  }

  private int run(String... arguments) {
    return CommandLineCalls.run(out, err, arguments);
  }
}
