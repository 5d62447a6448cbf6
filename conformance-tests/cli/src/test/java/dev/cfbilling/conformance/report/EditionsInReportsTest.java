package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.har.CaptureTarget;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Each format says which edition judged what, where more than one did. */
class EditionsInReportsTest {
  private static final int MAX_SAMPLES = 5;

  @TempDir private Path directory;

  static Stream<Arguments> formats() {
    Remedies remedies = Remedies.ofBundled();
    return Stream.of(
        Arguments.of("console", new ConsoleReporter(ConsoleLayout.PLAIN, remedies)),
        Arguments.of("html", new HtmlReporter(Explanations::text, remedies)),
        Arguments.of("md", new MarkdownReporter(remedies)),
        Arguments.of("junit", new JunitReporter(remedies)),
        Arguments.of(
            "sarif", new SarifReporter(Explanations::text, SourceLines.bundled(), remedies)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void nameTheEditionsOfAnOperationAndOfAFinding(String name, Reporter reporter) throws Exception {
    String report = Reports.write(reporter, judged("2026-04-10", "2026-05-06", "2026-06-30"));

    assertThat(report)
        .as("an operation that two editions judged")
        .contains("2 editions of 2026-03-17 to 2026-05-04")
        .as("an operation, and its finding")
        .containsSubsequence("the edition of 2026-06-22", "the edition of 2026-06-22");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void repeatNoEditionThatJudgedAll(String name, Reporter reporter) throws Exception {
    String report = Reports.write(reporter, judged("2026-04-10", "2026-04-11", "2026-04-12"));

    assertThat(report)
        .contains("edition of 2026-03-17")
        .doesNotContainIgnoringCase("judged by")
        .doesNotContain("the edition of 2026", "judgedBy");
  }

  /** Two right answers of one operation, and a wrong one of another. */
  private Report judged(String first, String second, String wrong) throws Exception {
    String usage = Traffic.example("getBillingUsagePaygo/full-period.json");
    Path har =
        Har.write(
            directory.resolve("traffic.har"),
            at(first, "accounts/%s/billing/usage/paygo", usage),
            at(second, "accounts/%s/billing/usage/paygo", usage),
            at(wrong, "accounts/%s/billing/profile", "{}"));
    return new ConformanceRun(
            ContractLoader.history(),
            Checks::all,
            Selection.everything(),
            SeverityTable.standard(),
            MAX_SAMPLES)
        .run(new CaptureTarget(har));
  }

  private static ObjectNode at(String day, String path, String body) {
    return Har.entry(path, body).put("startedDateTime", day + "T12:00:00Z");
  }
}
