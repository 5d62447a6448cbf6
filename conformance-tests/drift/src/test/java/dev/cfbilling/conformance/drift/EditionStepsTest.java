package dev.cfbilling.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.reader.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each step of the API's history, from one edition of the contract to the next. {@code steps} has a
 * file for each: effect, operations, and what changed; of a description, whose it is.
 */
class EditionStepsTest {
  private static final Path STEPS =
      Path.of("src/test/resources/dev/cfbilling/conformance/drift/steps");
  private static final List<Edition> EDITIONS = ContractLoader.editions().all();

  /** What only two documents of one author have in common. */
  private static final Set<String> OF_ONE_AUTHOR = Set.of("description", "operation.operationId");

  record Step(Edition before, Edition after) {
    Path file() {
      return STEPS.resolve(after.date() + ".csv");
    }

    @Override
    public String toString() {
      return after.toString();
    }
  }

  static Stream<Step> steps() {
    return Stream.iterate(1, i -> i + 1)
        .limit(EDITIONS.size() - 1)
        .map(i -> new Step(EDITIONS.get(i - 1), EDITIONS.get(i)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void namesEachChangeOfTheStepOnce(Step step) throws IOException {
    DriftReport report = Comparison.ofEditions(step.before(), step.after());

    List<String> rows = report.differences().stream().map(EditionStepsTest::row).toList();
    if (Boolean.getBoolean("golden.update")) {
      Files.write(step.file(), rows);
    }
    assertThat(rows)
        .as("if the change is meant, write it anew with -Dgolden.update=true, and read it")
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(step.file()));
    assertThat(report.notes()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void namesTheSameOfADocumentThatOthersWrote(Step step) {
    List<String> ofOneAuthor =
        Comparison.ofEditions(step.before(), step.after()).differences().stream()
            .filter(difference -> !OF_ONE_AUTHOR.contains(difference.kind()))
            .map(EditionStepsTest::row)
            .toList();

    DriftReport report =
        Comparison.withUpstream(
            OpenApiSource.edition(step.before()), OpenApiSource.edition(step.after()));

    assertThat(report.differences().stream().map(EditionStepsTest::row))
        .containsExactlyElementsOf(ofOneAuthor);
  }

  @Test
  void everyEditionButTheFirstIsAStep() throws IOException {
    try (Stream<Path> files = Files.list(STEPS)) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(steps().map(Step::file).toList());
    }
    assertThat(steps()).allSatisfy(step -> assertThat(step.file()).isNotEmptyFile());
  }

  private static String row(Difference difference) {
    return "%s,%s,%s"
        .formatted(
            difference.effect().wireName(),
            String.join(" ", difference.operations()),
            difference.kind().equals("description")
                ? difference.what().replaceFirst(": \".*", "")
                : difference.what());
  }
}
