package dev.cfbilling.conformance.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformMojoTest {
  private static final Path EXAMPLES = Path.of("../../spec/examples/getPaygoUsage");
  private static final Path BUILDS = Path.of("src/it");

  private final ConformMojo mojo = new ConformMojo();
  private final Recorded log = new Recorded();
  @TempDir private Path basedir;

  @BeforeEach
  void beginsInAFolderOfItsOwn() throws IOException {
    mojo.setLog(log);
    mojo.basedir = basedir.toFile();
    copy(BUILDS.resolve("conforms/traffic.har"), "captures/good.har");
    copy(BUILDS.resolve("departs/traffic.har"), "captures/deeper/bad.har");
    copy(EXAMPLES.resolve("full-period.json"), "usage.json");
  }

  private void copy(Path from, String to) throws IOException {
    Path place = basedir.resolve(to);
    Files.createDirectories(place.resolveSibling(""));
    Files.copy(from, place);
  }

  @Test
  void passesWhatConforms() throws Exception {
    mojo.captures = List.of("captures/good.har");

    mojo.execute();

    assertThat(log.lines())
        .anyMatch(line -> line.startsWith("INFO ") && line.contains("0 errors"))
        .noneMatch(line -> line.startsWith("ERROR"));
  }

  @Test
  void failsForWhatDepartsAndLogsIt() {
    mojo.captures = List.of("captures/deeper/bad.har");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            basedir.resolve("captures/deeper/bad.har")
                + " departs from the contract; what was found is above.");
    assertThat(log.lines())
        .anyMatch(line -> line.startsWith("ERROR ERROR  schema.enum  getAccountBillableUsage"))
        .noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void judgesEachFileOfAPatternAndSaysWhichDepart() {
    mojo.captures = List.of("captures/**/*.har");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(basedir.resolve("captures/deeper/bad.har") + " departs")
        .hasMessageNotContaining("good.har");
    assertThat(log.lines()).filteredOn(line -> line.contains("0 errors")).hasSize(1);
  }

  @Test
  void judgesAFolderAsOne() {
    mojo.captures = List.of("captures");

    assertThatThrownBy(mojo::execute)
        .hasMessageStartingWith(basedir.resolve("captures") + " departs");
  }

  @Test
  void judgesAFileOnceThatIsNamedTwice() throws Exception {
    mojo.captures = List.of("captures/good.har", "captures/*.har");

    mojo.execute();

    assertThat(log.lines()).filteredOn(line -> line.contains("0 errors")).hasSize(1);
  }

  @Test
  void judgesBodies() throws Exception {
    mojo.bodies = List.of(body("getPaygoUsage=usage.json"));

    mojo.execute();

    assertThat(log.lines()).anyMatch(line -> line.contains("0 errors"));
  }

  @Test
  void writesReportsOfEachInput() throws Exception {
    mojo.captures = List.of("captures/good.har");
    mojo.bodies = List.of(body("getPaygoUsage=usage.json"));
    mojo.reports = List.of("json=target/reports/{input}.json");

    mojo.execute();

    try (Stream<Path> reports = Files.list(basedir.resolve("target/reports"))) {
      // From the project's folder: where Maven was started must not change the names.
      assertThat(reports.map(report -> report.getFileName().toString()))
          .containsExactlyInAnyOrder("captures-good.har.json", "usage.json.json");
    }
  }

  @Test
  void takesABaselineAndUpdatesIt() throws Exception {
    mojo.captures = List.of("captures/deeper/bad.har");
    mojo.baseline = "known.yaml";
    mojo.updateBaseline = true;
    mojo.execute();

    mojo.updateBaseline = false;
    mojo.execute();

    assertThat(basedir.resolve("known.yaml")).content().contains("check: schema.enum");
  }

  @Test
  void eachInputHasABaselineOfItsOwn() throws Exception {
    Path other = basedir.resolve("captures/größe.har");
    Files.copy(basedir.resolve("captures/deeper/bad.har"), other);
    Files.copy(other, basedir.resolve("captures/grüße.har"));
    mojo.captures = List.of("captures/**/*.har");
    mojo.baseline = "known-{input}.yaml";
    mojo.updateBaseline = true;
    mojo.execute();

    mojo.updateBaseline = false;
    mojo.execute();

    assertThat(log.lines()).noneMatch(line -> line.contains("gone: 1"));
  }

  @Test
  void readsABodyWhoseNameBeginsWithADash() throws Exception {
    copy(EXAMPLES.resolve("full-period.json"), "-x.json");
    mojo.bodies = List.of(body("getPaygoUsage=-x.json"));

    mojo.execute();

    assertThat(log.lines()).anyMatch(line -> line.contains("0 errors"));
  }

  @Test
  void saysOfAQuietRunHowToSeeMore() {
    mojo.captures = List.of("captures/deeper/bad.har");
    mojo.quiet = true;

    assertThatThrownBy(mojo::execute)
        .hasMessageEndingWith("departs from the contract; without conform.quiet the log says how.");
  }

  @Test
  void takesTheAddressOfAnApiThatIsElsewhere() {
    mojo.captures = List.of("captures/deeper/bad.har");
    mojo.baseUrl = "https://elsewhere.example/v4";

    assertThatThrownBy(mojo::execute).hasMessageContaining("captures/deeper/bad.har");
  }

  @Test
  void handsOnHowItJudges() throws Exception {
    mojo.captures = List.of("captures/deeper/bad.har");
    mojo.severities = List.of("schema.enum=information");
    mojo.execute();

    mojo.failOn = "warning";
    mojo.severities = List.of("schema.enum=warning");
    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

    mojo.skipChecks = List.of("schema.enum");
    mojo.execute();
  }

  @Test
  void doesNothingWhenSkipped() throws Exception {
    mojo.skip = true;

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO Nothing is checked: conform.skip is set.");
  }

  @Test
  void refusesWhatCannotBeReadWithTheSentenceOfTheCommandLine() {
    mojo.captures = List.of("missing.har");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("missing.har")
        .hasMessageEndingWith(".");
  }

  @Test
  void refusesWhatMeansNothing() {
    assertRefused("There is nothing to check; name captures or bodies,");

    mojo.captures = List.of("captures/*.txt");
    assertRefused("No file matches captures/*.txt in captures;");

    mojo.captures = List.of("captures/good.har");
    mojo.bodies = List.of(body("getPaygoUsage"));
    assertRefused("A body lacks its file;");

    mojo.bodies = List.of(body("getPaygoUsage=usage.json"));
    mojo.reports = List.of("json=target/conform.json");
    assertRefused("json=target/conform.json in reports is the same file for ");

    mojo.reports = List.of();
    mojo.baseline = "known.yaml";
    assertRefused(
        "known.yaml in baseline is the same file for " + basedir.resolve("captures/good"));
  }

  /** Maven takes an empty element for null. */
  @Test
  void refusesAnEmptyElement() {
    mojo.captures = Collections.singletonList(null);
    assertRefused("One of captures is empty; give it a value, or leave it out.");
    mojo.captures = List.of("captures/good.har");
    mojo.reports = Collections.singletonList(null);
    assertRefused("One of reports is empty; give it a value, or leave it out.");
  }

  private void assertRefused(String start) {
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith(start);
  }

  private static SavedBody body(String text) {
    SavedBody body = new SavedBody();
    body.set(text);
    return body;
  }
}
