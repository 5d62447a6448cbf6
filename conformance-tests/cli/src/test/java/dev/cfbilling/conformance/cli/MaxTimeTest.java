package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Times are told; only with a limit are they judged. */
class MaxTimeTest {
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String GOOD = Traffic.example("getAccountBillableUsage/without-costs.json");

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tellsHowLongAnswersTookAndJudgesThemNot() throws Exception {
    Path json = directory.resolve("report.json");

    assertThat(check("--fail-on", "warning", "--report", "json=" + json)).isZero();

    assertThat(words())
        .contains(
            "getAccountBillableUsage took 2,190 ms to the first byte and 2,310 ms to the end.");
    assertThat(json)
        .content()
        .contains("\"firstByteMilliseconds\" : 2190", "\"wholeMilliseconds\" : 2310");
  }

  @Test
  void warnsOfWhatTakesLongerThanTheLimit() throws Exception {
    assertThat(check("--fail-on", "warning", "--max-time", "2.5")).isZero();
    assertThat(check("--max-time", "2")).isZero();
    assertThat(words()).contains("WARNING response.time").contains("--max-time allows 2,000 ms");
    assertThat(check("--fail-on", "warning", "--max-time", "2")).isEqualTo(1);
    assertThat(check("--max-time", "2", "--severity", "response.time=error")).isEqualTo(1);
    assertThat(check("--max-time", "2", "--check", "response.time", "--fail-on", "warning"))
        .isEqualTo(1);
  }

  @Test
  void refusesACheckThatCouldFindNothing() throws Exception {
    assertThat(check("--check", "response.time")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("--check response.time finds nothing without --max-time SECONDS.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.000", "-1", "soon", "1e3", "2s", ""})
  void refusesALimitThatIsNone(String limit) throws Exception {
    assertThat(check("--max-time=" + limit)).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "--max-time is \""
                + limit
                + "\"; it is a number of seconds above 0, such as 2 or 0.5.");
  }

  private String words() {
    return out.toString().replaceAll("\\s+", " ");
  }

  private int check(String... options) throws Exception {
    ObjectNode entry = Har.entry(USAGE, GOOD).put("time", 2310.4);
    entry.putObject("timings").put("wait", 2190);
    Path capture = Files.writeString(directory.resolve("capture.har"), Har.text(entry));
    List<String> arguments = new ArrayList<>(List.of("check", "--capture", capture.toString()));
    arguments.addAll(List.of(options));
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return CommandLineCalls.run(out, err, arguments.toArray(String[]::new));
  }
}
