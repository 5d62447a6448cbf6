package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The verb drift: what it prints, writes and ends with. */
class DriftCommandTest {
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
        .contains("BREAKS READERS  nullable  getBillingUsagePaygo, getPaygoUsage\n")
        .contains("  ServiceName may be null now\n")
        .contains("  older   schemas/PaygoUsageRecord.yaml#/properties/ServiceName\n")
        .contains(
            "  newer   upstream.json#/components/schemas/PaygoUsageRecord/properties/ServiceName\n")
        .contains("1 difference, 1 breaking and 0 compatible.")
        .doesNotContain("\u001b");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none.json                            | There is no file none.json to read OpenAPI from.",
        "UPSTREAM --spec none.yaml            | There is no file none.yaml to read OpenAPI from.",
        "UPSTREAM --exit breaking=256         | --exit has the code 256; it goes from 0 to 255.",
        "UPSTREAM --exit worse=1              | Invalid value for option '--exit' (OUTCOME=CODE)",
        "UPSTREAM --report pdf=a              | Invalid value for option '--report' (FORMAT=FILE)",
        "UPSTREAM --report json=no/where.json | no/where.json can't be written: its directory does",
        "UPSTREAM --report json=UPSTREAM      | --report would write over ",
        "                                     | Missing required parameter: 'UPSTREAM'",
      })
  void saysInOneSentenceWhatIsWrongAndEndsWithThree(String arguments, String sentence)
      throws IOException {
    String call = arguments == null ? "drift" : "drift " + arguments;

    assertThat(run(call.replace("UPSTREAM", upstream("same")).split(" ", -1))).isEqualTo(3);
    assertThat(err.toString()).startsWith(sentence).doesNotContain("\tat ");
  }

  @Test
  void tellsOfItsExitCodesInItsHelp() {
    assertThat(run("drift", "--help")).isZero();
    assertThat(out.toString())
        .contains("  0   There is no difference.")
        .contains("  3   Wrong usage, or nothing can be compared");
  }

  private String upstream(String state) throws IOException {
    JsonNode api;
    try (InputStream json = getClass().getResourceAsStream("/dev/cfbilling/spec/openapi.json")) {
      api = new JsonMapper().readTree(json);
    }
    ObjectNode fields = (ObjectNode) api.at("/components/schemas/PaygoUsageRecord/properties");
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
    return Main.run(
        Map.of(),
        InputStream.nullInputStream(),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments);
  }
}
