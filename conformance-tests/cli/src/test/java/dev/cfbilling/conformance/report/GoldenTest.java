package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.probe.run.Explanations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each format writes the same small report as its golden file says. After a deliberate change,
 * write them anew with {@code mvn -pl conformance-tests/cli -am test -Dgolden.update=true} and read
 * the difference.
 */
class GoldenTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/cfbilling/conformance/report/golden");

  @TestFactory
  Stream<DynamicTest> writesWhatTheGoldenFileSays() {
    return Stream.of(
        golden(
            "report.github",
            new GithubReporter(Path.of("../.."), SourceLines.bundled(), Remedies.ofBundled())),
        golden("report.html", new HtmlReporter(Explanations::text, Remedies.ofBundled())),
        golden("report.txt", new ConsoleReporter(ConsoleLayout.PLAIN, Remedies.ofBundled())),
        golden("report.json", new JsonReporter(Remedies.ofBundled())),
        golden("report.xml", new JunitReporter(Remedies.ofBundled())),
        golden("report.md", new MarkdownReporter(Remedies.ofBundled())),
        golden(
            "report.sarif",
            new SarifReporter(Explanations::text, SourceLines.bundled(), Remedies.ofBundled())));
  }

  private static DynamicTest golden(String name, Reporter reporter) {
    return DynamicTest.dynamicTest(name, () -> assertGolden(GOLDEN.resolve(name), reporter));
  }

  private static void assertGolden(Path golden, Reporter reporter) throws IOException {
    String written = Reports.write(reporter, Reports.small());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, written);
    }
    assertThat(written)
        .as("%s; if the change is meant, write it anew with -Dgolden.update=true", golden)
        .isEqualTo(Files.readString(golden));
  }
}
