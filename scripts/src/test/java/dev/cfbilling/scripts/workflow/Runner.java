package dev.cfbilling.scripts.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.scripts.checkout.Checkout;
import dev.cfbilling.scripts.checkout.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the commands of a job's steps as GitHub's runner does: each in a bash of its own, with its
 * environment, until one fails. Actions are left out. On the path, {@code gh} is one that writes
 * down what it is asked for.
 */
public final class Runner {
  private static final String GH =
      """
      #!/usr/bin/env bash
      printf '%s\\n' "$*" >> "$GH_CALLS"
      [[ "$*" != *-\\ * && "$*" != *@- && "$*" != *"--body-file -" ]] || cat > "$GH_BODY"
      case "$1 $2" in "issue list" | "api --paginate") printf '%s' "$GH_FOUND" ;; esac
      """;

  private final Checkout checkout;
  private final Path temporary;
  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, String> overrides = new LinkedHashMap<>();
  private final StringBuilder log = new StringBuilder();

  public Runner(Checkout checkout, Path temporary) throws IOException {
    this.checkout = checkout;
    this.temporary = temporary;
    Path gh =
        Files.writeString(Files.createDirectories(temporary.resolve("bin")).resolve("gh"), GH);
    assertThat(gh.toFile().setExecutable(true)).isTrue();
    given("runner.temp", temporary.toString());
    given("github.token", "a-token");
    setFound("");
  }

  /** What an expression is, such as {@code secrets.NAME} or {@code github.event_name}. */
  Runner given(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** What a variable of the workflow is here, where it names something elsewhere. */
  public Runner instead(String variable, String value) {
    overrides.put(variable, value);
    return this;
  }

  /** What GitHub finds when it is asked for an issue or a comment. */
  Runner setFound(String numbers) {
    overrides.put("GH_FOUND", numbers);
    return this;
  }

  /** Runs a job whose condition holds; the result is of the step that failed, or of the last. */
  Shell.Outcome run(Workflow.Job job) throws Exception {
    Shell.Outcome outcome = new Shell.Outcome(0, "", "");
    assertThat(expressions().holds(job.condition())).isTrue();
    for (Workflow.Step step : job.steps()) {
      if (step.command().isEmpty() || !expressions().holds(step.condition())) {
        continue;
      }
      outcome = run(job, step);
      if (outcome.code() != 0) {
        return outcome;
      }
    }
    return outcome;
  }

  /** Runs the steps of an action, that of the checkout unless GITHUB_ACTION_PATH is another. */
  Shell.Outcome runAction(String name, Workflow.Job steps) throws Exception {
    overrides.putIfAbsent(
        "GITHUB_ACTION_PATH", checkout.root().resolve(".github/actions/" + name).toString());
    return run(steps);
  }

  private Shell.Outcome run(Workflow.Job job, Workflow.Step step) throws Exception {
    Path script = Files.writeString(temporary.resolve("step.sh"), step.command());
    Path output = Files.writeString(temporary.resolve("output"), "");
    Map<String, String> environment = new LinkedHashMap<>();
    job.environment().forEach((name, value) -> environment.put(name, expressions().fill(value)));
    step.environment().forEach((name, value) -> environment.put(name, expressions().fill(value)));
    environment.putAll(overrides);
    environment.put("RUNNER_TEMP", temporary.toString());
    environment.put("GITHUB_OUTPUT", output.toString());
    environment.put("GITHUB_STEP_SUMMARY", summary().toString());
    environment.put("GITHUB_SERVER_URL", "https://github.example");
    environment.put("GITHUB_REPOSITORY", "somebody/billing");
    environment.put("GITHUB_RUN_ID", "7");
    environment.put("GH_CALLS", temporary.resolve("calls").toString());
    environment.put("GH_BODY", temporary.resolve("body").toString());
    environment.put("PATH", temporary.resolve("bin") + ":" + System.getenv("PATH"));
    Shell.Outcome outcome =
        new Shell(checkout.root(), environment)
            .run("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString());
    log.append(outcome.out()).append('\n').append(outcome.err()).append('\n');
    for (String line : Files.readAllLines(output)) {
      String[] pair = line.split("=", 2);
      given("steps." + step.id() + ".outputs." + pair[0], pair[1]);
    }
    return outcome;
  }

  Expressions expressions() {
    return new Expressions(values);
  }

  Path file(String name) {
    return temporary.resolve(name);
  }

  public Path summary() {
    return temporary.resolve("summary.md");
  }

  /** What all steps have printed. */
  public String log() {
    return log.toString();
  }

  /** What gh was asked for, call by call. */
  List<String> calls() throws IOException {
    Path calls = temporary.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  /** What gh was given to write. */
  String body() throws IOException {
    return Files.readString(temporary.resolve("body"));
  }
}
