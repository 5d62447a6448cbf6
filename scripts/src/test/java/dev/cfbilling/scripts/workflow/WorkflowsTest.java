package dev.cfbilling.scripts.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What holds of every workflow and of the action, so that none can be turned against the
 * repository.
 */
class WorkflowsTest {
  private static final Action ACTION = Action.of("conform");

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Workflow.DIRECTORY)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void grantsNothingButToTheJobThatNeedsIt(String file) {
    Workflow workflow = Workflow.of(file);

    assertThat(workflow.root().path("permissions").isObject()).isTrue();
    assertThat(workflow.root().path("permissions").properties()).isEmpty();
    assertThat(workflow.jobs())
        .isNotEmpty()
        .allSatisfy(
            job -> {
              assertThat(job.node().path("permissions").path("contents").asString())
                  .isEqualTo(pushes(job) ? "write" : "read");
              assertThat(job.node().path("timeout-minutes").asInt()).isBetween(1, 30);
            });
  }

  private static boolean pushes(Workflow.Job job) {
    return job.steps().stream()
        .anyMatch(step -> step.command().startsWith("scripts/watch-branch save "));
  }

  @ParameterizedTest
  @MethodSource("files")
  void takesEachActionFromOneCommit(String file) {
    assertThat(Workflow.of(file).jobs())
        .flatExtracting(Workflow.Job::steps)
        .filteredOn(step -> !step.action().isEmpty())
        .isNotEmpty()
        .allSatisfy(step -> assertThat(step.action()).matches("[\\w./-]+@[0-9a-f]{40}"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void leavesNoTokenBehindInTheCheckout(String file) {
    assertThat(Workflow.of(file).jobs())
        .flatExtracting(Workflow.Job::steps)
        .filteredOn(step -> step.action().startsWith("actions/checkout@"))
        .isNotEmpty()
        .allSatisfy(step -> assertThat(step.with("persist-credentials")).isEqualTo("false"));
  }

  /** What somebody else wrote, the title of a pull request say, must not become a command. */
  @ParameterizedTest
  @MethodSource("files")
  void fillsNothingIntoACommand(String file) {
    assertThat(Workflow.of(file).jobs())
        .flatExtracting(Workflow.Job::steps)
        .map(Workflow.Step::command)
        .allSatisfy(command -> assertThat(command).doesNotContain("${{"));
  }

  @Test
  void theActionTakesOthersFromTheCommitsOfTheWorkflows() throws IOException {
    List<String> taken =
        files().stream()
            .flatMap(file -> Workflow.of(file).jobs().stream())
            .flatMap(job -> job.steps().stream())
            .map(Workflow.Step::action)
            .toList();

    assertThat(ACTION.steps().steps())
        .map(Workflow.Step::action)
        .filteredOn(action -> !action.isEmpty())
        .isNotEmpty()
        .isSubsetOf(taken);
  }

  @Test
  void theActionFillsNothingIntoACommand() {
    assertThat(ACTION.steps().steps())
        .map(Workflow.Step::command)
        .allSatisfy(command -> assertThat(command).doesNotContain("${{"));
  }

  @Test
  void theActionUsesEachInput() {
    String steps = ACTION.root().path("runs").toString();

    assertThat(ACTION.inputs().propertyNames())
        .allSatisfy(input -> assertThat(steps).containsPattern("inputs\\." + input + "\\b(?!-)"));
  }

  @Test
  void theReadmeUsesTheActionAsItIs() throws IOException {
    String readme = Files.readString(Path.of("../conformance-tests/README.md"));
    Matcher example = Pattern.compile("(?s)```yaml\n(permissions:.*?)```").matcher(readme);
    assertThat(example.find()).isTrue();
    JsonNode steps = new YAMLMapper().readTree(example.group(1)).path("steps");

    assertThat(steps.path(1).path("uses").asString())
        .isEqualTo("OWNER/REPOSITORY/.github/actions/conform@COMMIT");
    assertThat(ACTION.inputs().propertyNames())
        .containsAll(steps.path(1).path("with").propertyNames());
  }
}
