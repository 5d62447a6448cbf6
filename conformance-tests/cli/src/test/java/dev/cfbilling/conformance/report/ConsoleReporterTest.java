package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.run.Report;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class ConsoleReporterTest {

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 132})
  void fitsTheTerminalAndSplitsNoWord(int columns) {
    for (Report report : List.of(Reports.small(), Reports.faulty(), Reports.large())) {
      String broken = print(report, layout(Ansi.OFF, OptionalInt.of(columns), 100));
      String whole = print(report, layout(Ansi.OFF, OptionalInt.empty(), 100));

      // A command stays in one piece, and so does a word that is too long.
      assertThat(broken.lines().filter(line -> !line.startsWith("  reproduce")))
          .allSatisfy(
              line ->
                  assertThat(line)
                      .satisfiesAnyOf(
                          fits -> assertThat(fits).hasSizeLessThanOrEqualTo(columns),
                          word -> assertThat(word).matches("( +\\w*)? *[^ ]+")));
      assertThat(words(findings(broken))).isEqualTo(words(findings(whole)));
    }
  }

  @Test
  void fitsItsTableIntoEightyColumnsWhereThereIsNoTerminal() {
    for (Report report : List.of(Reports.small(), Reports.faulty(), Reports.large())) {
      assertThat(table(print(report, ConsoleLayout.PLAIN)).lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
  }

  @Test
  void hasColumnsOnlyOfWhatFoundSomething() {
    assertThat(table(print(Reports.small(), ConsoleLayout.PLAIN)))
        .startsWith("operation                  answers  statuses  coverage  schema    drift\n")
        .contains("\nno findings in  credentials, parameters, query, range, status");
    assertThat(table(print(Reports.run(Traffic.CONTRACT), ConsoleLayout.PLAIN)))
        .startsWith("operation                     answers  statuses  coverage\n");
  }

  @Test
  void printsTheLargestGroupsAndSaysWhereTheRestIs() {
    Report report = Reports.large();
    int causes = report.causes().size();
    ConsoleLayout written =
        new ConsoleLayout(Ansi.OFF, OptionalInt.empty(), 10, false, List.of("a.html"));

    assertThat(print(report, ConsoleLayout.PLAIN).lines())
        .filteredOn(line -> line.startsWith("ERROR  "))
        .hasSize(10);
    assertThat(print(report, ConsoleLayout.PLAIN))
        .containsPattern("…and " + (causes - 10) + " more groups with [0-9,]+ findings: ")
        .contains(
            ": --max-findings %d prints them, --report html=report.html has them all."
                .formatted(causes));
    assertThat(print(report, written)).contains(" prints them, a.html has them all.");
    assertThat(print(report, layout(Ansi.OFF, OptionalInt.empty(), causes)))
        .doesNotContain("more groups");
  }

  @Test
  void tellsTheVerdictAloneWhenQuiet() {
    ConsoleLayout quiet = new ConsoleLayout(Ansi.OFF, OptionalInt.empty(), 10, true, List.of());

    assertThat(print(Reports.faulty(), quiet)).hasLineCount(1).startsWith("traffic.har against ");
    assertThat(print(Reports.run(Traffic.CONTRACT), quiet))
        .startsWith("CAUTION  Nothing was tested: no exchange is a call of the contract.\n");
  }

  @Test
  void hasColoursOnlyWhereTheyAreWanted() {
    assertThat(print(Reports.faulty(), layout(Ansi.OFF, OptionalInt.of(80), 10)))
        .doesNotContain("\u001b");
    assertThat(print(Reports.faulty(), layout(Ansi.ON, OptionalInt.of(80), 10)))
        .contains("\u001b[1m\u001b[31mERROR");
  }

  private static ConsoleLayout layout(Ansi ansi, OptionalInt columns, int maxCauses) {
    return new ConsoleLayout(ansi, columns, maxCauses, false, List.of());
  }

  private static String print(Report report, ConsoleLayout layout) {
    return Reports.write(new ConsoleReporter(layout, Remedies.ofBundled()), report);
  }

  /** From its header to what is said below it. */
  private static String table(String printed) {
    return printed
        .lines()
        .dropWhile(line -> !line.startsWith("operation "))
        .takeWhile(line -> !line.startsWith("FOCUS ") && !line.contains(" is untested: "))
        .takeWhile(line -> !line.startsWith("made "))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String findings(String printed) {
    return printed
        .lines()
        .takeWhile(line -> !line.startsWith("operation "))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
