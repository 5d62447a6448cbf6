package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.Interruption;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.TargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the commands as GitHub's runner does. */
class GithubReporterTest {
  private static final Path PROJECT = Path.of("../..");
  private static final Pattern COMMAND = Pattern.compile("::(error|warning) (.*?)::(.*)");

  @TempDir private Path elsewhere;

  @Test
  void hasAnAnnotationForEachCause() {
    Report report = Reports.faulty();
    List<Cause> errors =
        report.causes().stream().filter(cause -> cause.severity() == Severity.ERROR).toList();
    assertThat(errors).hasSizeGreaterThan(3);

    List<Annotation> annotations = annotations(PROJECT, report);

    assertThat(annotations)
        .filteredOn(annotation -> annotation.level.equals("error"))
        .hasSize(Math.min(errors.size(), 10))
        .first()
        .satisfies(
            first ->
                assertThat(first.text)
                    .startsWith(errors.get(0).first().finding().message())
                    .contains("\ncontract " + errors.get(0).contract() + "\n", "\nnext "));
  }

  @Test
  void pointsToTheLineOfTheContract() throws Exception {
    Annotation purchase =
        annotations(PROJECT, Reports.faulty()).stream()
            .filter(annotation -> annotation.title().startsWith("schema.enum in "))
            .findFirst()
            .orElseThrow();

    assertThat(purchase.properties).startsWith("file=spec/schemas/ChargeCategory.yaml,line=");
    int line = Integer.parseInt(purchase.properties.replaceAll(".*,line=(\\d+),.*", "$1"));
    assertThat(Files.readAllLines(PROJECT.resolve("spec/schemas/ChargeCategory.yaml")))
        .element(line - 1)
        .isEqualTo("enum: [Usage]");
  }

  @Test
  void namesNoFileThatTheRepositoryDoesNotHave() {
    assertThat(annotations(elsewhere, Reports.faulty()))
        .isNotEmpty()
        .allSatisfy(annotation -> assertThat(annotation.properties).startsWith("title="));
  }

  @Test
  void leavesRoomToSayThatThereAreMore() {
    Report report = Reports.large();
    long errors =
        report.causes().stream().filter(cause -> cause.severity() == Severity.ERROR).count();
    assertThat(errors).isGreaterThan(10);

    assertThat(annotations(elsewhere, report))
        .filteredOn(annotation -> annotation.level.equals("error"))
        .hasSize(10)
        .last()
        .extracting(Annotation::text)
        .isEqualTo(errors - 9 + " more of this level; the other reports have all.");
  }

  @Test
  void keepsTextFromOutsideInItsAnnotation() {
    String hostile = "100 %\n::error::mine\r::add-mask::x, y: z \u202e";

    List<Annotation> annotations = annotations(elsewhere, Reports.saying(hostile));

    assertThat(annotations)
        .hasSameSizeAs(annotations(elsewhere, Reports.saying("plain")))
        .anySatisfy(
            annotation ->
                assertThat(annotation.text)
                    .startsWith("100 %\n::error::mine\\u000d::add-mask::x, y: z \\u202e"));
  }

  @Test
  void saysWhyARunBrokeOffAndWhatMakesAPassMeanLess() {
    Report untested = Reports.run(Traffic.CONTRACT);

    assertThat(annotations(elsewhere, untested))
        .contains(
            new Annotation(
                "warning",
                "title=conform",
                "Nothing was tested: no exchange is a call of the" + " contract."));
    assertThat(annotations(elsewhere, brokenOff(untested)))
        .contains(new Annotation("error", "title=conform", "no host"));
  }

  private static Report brokenOff(Report report) {
    return new Report(
        report.contract(),
        report.target(),
        report.cautions(),
        report.notes(),
        report.scope(),
        report.operations(),
        report.exchanges(),
        report.groups(),
        Optional.of(new Interruption(TargetException.Kind.UNREACHABLE, "no host")));
  }

  private static List<Annotation> annotations(Path root, Report report) {
    String commands =
        Reports.write(
            new GithubReporter(root, SourceLines.bundled(), Remedies.ofBundled()), report);
    return commands.lines().map(Annotation::parse).toList();
  }

  private record Annotation(String level, String properties, String text) {

    static Annotation parse(String command) {
      Matcher parts = COMMAND.matcher(command);
      assertThat(parts.matches()).as(command).isTrue();
      return new Annotation(parts.group(1), unescaped(parts.group(2)), unescaped(parts.group(3)));
    }

    String title() {
      return properties.substring(properties.indexOf("title=") + "title=".length());
    }

    private static String unescaped(String text) {
      return text.replace("%2C", ",")
          .replace("%3A", ":")
          .replace("%0A", "\n")
          .replace("%0D", "\r")
          .replace("%25", "%");
    }
  }
}
