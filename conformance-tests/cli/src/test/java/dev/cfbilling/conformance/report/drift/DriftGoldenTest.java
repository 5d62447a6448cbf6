package dev.cfbilling.conformance.report.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.DriftReport.Captured;
import dev.cfbilling.conformance.drift.result.DriftReport.Compared;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.drift.result.NearestEdition;
import dev.cfbilling.conformance.drift.result.NotCompared;
import dev.cfbilling.conformance.drift.result.TrafficEvidence;
import dev.cfbilling.conformance.origin.ReportOrigin;
import dev.cfbilling.conformance.origin.TimeSpan;
import dev.cfbilling.reader.Edition;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine.Help.Ansi;

/**
 * Each format writes the same small comparison as its golden file says. After a deliberate change,
 * write them anew with {@code -Dgolden.update=true} and read the difference.
 */
class DriftGoldenTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/cfbilling/conformance/report/drift/golden");
  private static final String PATCH =
      """
      --- a/spec/schemas/ChargeClass.yaml
      +++ b/spec/schemas/ChargeClass.yaml
      @@ -1,2 +1,2 @@
       type: string
      -enum: [Correction, null]
      +enum: [Correction, '```', null]
      """;
  private static final String HOSTILE = "a|b` <img src=x> @|red z|@";

  @TestFactory
  Stream<DynamicTest> writesWhatTheGoldenFileSays() {
    return Stream.of(
        golden("drift.txt", new DriftConsole(Ansi.OFF)),
        golden("drift.json", new DriftJson()),
        golden("drift.md", new DriftMarkdown()),
        golden("drift.patch", new DriftPatch()),
        golden("same.txt", new DriftConsole(Ansi.OFF), same()),
        golden("same.json", new DriftJson(), same()),
        golden("same.md", new DriftMarkdown(), same()),
        golden("same.patch", new DriftPatch(), same()));
  }

  @Test
  void isColouredOnATerminalAndSaysTheSame() throws IOException {
    String coloured = write(new DriftConsole(Ansi.ON), report());

    assertThat(coloured).contains("\u001b[1m\u001b[31mBREAKS CALLERS").contains(HOSTILE);
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(write(new DriftConsole(Ansi.OFF), report()));
  }

  @Test
  void isATableInMarkdownWhateverAnUpstreamNameHolds() throws IOException {
    List<Extension> extensions = List.of(TablesExtension.create());
    String html =
        HtmlRenderer.builder()
            .extensions(extensions)
            .build()
            .render(
                Parser.builder()
                    .extensions(extensions)
                    .build()
                    .parse(write(new DriftMarkdown(), report())));

    assertThat(html).doesNotContain("<img").containsPattern("(?s)<table>.*<table>");
  }

  @Test
  void saysThatThereIsNoDifference() throws IOException {
    assertThat(
            write(
                new DriftConsole(Ansi.OFF),
                new DriftReport(
                    new Compared("A", "B", 1, List.of()), List.of(), List.of(), Captured.NOTHING)))
        .isEqualTo("A, then B: 1 operation compared; no difference.\n");
  }

  private static DynamicTest golden(String name, DriftReporter reporter) {
    return golden(name, reporter, report());
  }

  private static DynamicTest golden(String name, DriftReporter reporter, DriftReport report) {
    return DynamicTest.dynamicTest(
        name, () -> assertGolden(GOLDEN.resolve(name), reporter, report));
  }

  private static void assertGolden(Path golden, DriftReporter reporter, DriftReport report)
      throws IOException {
    String written = write(reporter, report);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, written);
    }
    assertThat(written)
        .as("%s; if the change is meant, write it anew with -Dgolden.update=true", golden)
        .isEqualTo(Files.readString(golden));
  }

  private static String write(DriftReporter reporter, DriftReport report) throws IOException {
    StringWriter out = new StringWriter();
    reporter.write(report, out);
    return out.toString();
  }

  /** Nothing differs, and so it is said what was not compared. */
  private static DriftReport same() {
    return new DriftReport(
            compared(NotCompared.in(NotCompared.Scope.UPSTREAM)),
            List.of(),
            List.of(),
            Captured.NOTHING)
        .madeBy(
            new ReportOrigin(
                Instant.parse("2026-11-28T09:00:00Z"),
                "conform 1.2.3",
                "scripts/conform drift openapi.json"))
        .nearestTo(
            new NearestEdition(
                new Edition(
                    LocalDate.parse("2026-10-15"),
                    List.of("2026-10"),
                    true,
                    "Changed.",
                    Set.of(),
                    Set.of()),
                2));
  }

  private static Compared compared(List<NotCompared> without) {
    return new Compared(
        "Cloudflare Billing API 0.1.0 (the bundled contract)",
        "Cloudflare API 4.0.0 (openapi.json)",
        7,
        without);
  }

  private static DriftReport report() {
    return new DriftReport(
        compared(
            List.of(new NotCompared(Set.of("any"), "xml", "in | JSON", "It shapes XML only."))),
        List.of(
            new Difference(
                "parameter.removed",
                Effect.BREAKS_CALLER,
                "the query parameter metric is gone",
                new SpecLocation("parameters/Metric.yaml", ""),
                new SpecLocation("openapi.json", "/paths/~1a/get/parameters"),
                List.of("getAccountBillableUsage", "getOrganizationBillableUsage"),
                "what is passed for it is ignored or turned down",
                Optional.empty()),
            new Difference(
                "field.added",
                Effect.COMPATIBLE,
                HOSTILE + " is new: optional, string",
                new SpecLocation("schemas/CostAndUsageRecord.yaml", "/properties"),
                new SpecLocation("openapi.json", "/components/schemas/R/properties/" + HOSTILE),
                List.of("getAccountBillableUsage"),
                "the client passes over it",
                Optional.empty()),
            new Difference(
                "enum.added",
                Effect.BREAKS_READER,
                "ChargeClass was \"```\"",
                new SpecLocation("schemas/ChargeClass.yaml", "/enum"),
                new SpecLocation("a.har", "/result/*/ChargeClass"),
                List.of("getAccountBillableUsage"),
                "it is kept as it came",
                Optional.of(
                    new TrafficEvidence(
                        12,
                        Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
                        Optional.of(Instant.parse("2026-11-03T10:30:00.250Z")),
                        Optional.of(PATCH)))),
            new Difference(
                "type",
                Effect.BREAKS_READER,
                "ServiceName was of another type",
                new SpecLocation("schemas/PaygoUsageRecord.yaml", "/properties/ServiceName"),
                new SpecLocation("b.har", "/result/*/ServiceName"),
                List.of("getPaygoUsage"),
                "decoding fails",
                Optional.of(
                    new TrafficEvidence(1, Optional.empty(), Optional.empty(), Optional.empty())))),
        List.of("openapi.json has no x-stability on any operation; it was not compared."),
        new Captured(
            PATCH,
            Optional.of(
                new TimeSpan(
                    Instant.parse("2026-11-01T00:00:00Z"),
                    Instant.parse("2026-11-03T10:30:00.250Z"))),
            Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new ReportOrigin(
                Instant.parse("2026-11-28T09:00:00Z"),
                "conform 1.2.3",
                "scripts/conform drift 'a`b|c\nd' --report json=drift.json")));
  }
}
