package dev.cfbilling.conformance.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks captures of the Cloudflare Billing API, and saved bodies of its responses, against the
 * contract. Each is a run of <code>conform</code>; the build fails when one of them departs.
 */
@Mojo(
    name = "conform",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class ConformMojo extends AbstractMojo {

  /** HAR files, folders of them, or patterns such as <code>captures/**&#47;*.har</code>. */
  @Parameter(property = "conform.captures")
  List<String> captures = List.of();

  /**
   * Response bodies, each with its <code>file</code>, the <code>operation</code> that it answers
   * and, unless that was 200, its <code>status</code>; on the command line <code>OPERATION=FILE
   * </code>.
   */
  @Parameter(property = "conform.bodies")
  List<SavedBody> bodies = List.of();

  /**
   * What is known, and fails no build. <code>{input}</code> in its name stands for the name of what
   * is checked: each input has a baseline of its own.
   */
  @Parameter(property = "conform.baseline")
  @Nullable String baseline;

  /** Writes what is found to the baseline. */
  @Parameter(property = "conform.updateBaseline", defaultValue = "false")
  boolean updateBaseline;

  /**
   * Reports, each <code>FORMAT=FILE</code>: html, json, junit, markdown, patch, sarif. <code>
   * {input}</code> in a name stands for the name of what is checked.
   */
  @Parameter(property = "conform.reports")
  List<String> reports = List.of();

  /** An OpenAPI contract to check against, rather than the one shipped within. */
  @Parameter(property = "conform.spec")
  @Nullable File spec;

  /** Where the recorded API was asked, if not at its own address; for captures. */
  @Parameter(property = "conform.baseUrl")
  @Nullable String baseUrl;

  /** The edition of the contract, by day or name; by default that of each call's time. */
  @Parameter(property = "conform.edition")
  @Nullable String edition;

  /** The only checks that count, by their ids or how these begin. */
  @Parameter(property = "conform.checks")
  List<String> checks = List.of();

  /** Checks to leave out, by their ids or how these begin. */
  @Parameter(property = "conform.skipChecks")
  List<String> skipChecks = List.of();

  /** Other weights of checks, each <code>CHECK=LEVEL</code>: error, warning, information. */
  @Parameter(property = "conform.severities")
  List<String> severities = List.of();

  /** Makes an error of what the contract does not know. */
  @Parameter(property = "conform.strict", defaultValue = "false")
  boolean strict;

  /** The least that fails the build: error, warning, or information. */
  @Parameter(property = "conform.failOn")
  @Nullable String failOn;

  /** The least part of the constraints that is to be exercised, in percent. */
  @Parameter(property = "conform.minCoverage")
  @Nullable Integer minCoverage;

  /** Lets an input pass that has no record. */
  @Parameter(property = "conform.allowUntested", defaultValue = "false")
  boolean allowUntested;

  /** How many groups of findings are logged, and how many of each a report holds. */
  @Parameter(property = "conform.maxFindings")
  @Nullable Integer maxFindings;

  /** Logs cautions and the verdict, and nothing else. */
  @Parameter(property = "conform.quiet", defaultValue = "false")
  boolean quiet;

  /** Leaves it all out. */
  @Parameter(property = "conform.skip", defaultValue = "false")
  boolean skip;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  File basedir = new File("");

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Nothing is checked: conform.skip is set.");
      return;
    }
    requireValues();
    ProjectFolder folder = new ProjectFolder(basedir.toPath());
    List<Input> inputs = inputs(folder);
    OutputNames names = new OutputNames(reports, baseline);
    names.requireApart(inputs);
    List<String> failures = new ArrayList<>();
    for (Input input : inputs) {
      Outcome outcome =
          Outcome.of(
              Stream.of(input.arguments(), options(folder), names.of(input, folder))
                  .flatMap(List::stream)
                  .toList());
      log(outcome);
      if (outcome.isFailure()) {
        failures.add(outcome.reason(input, quiet));
      } else if (!outcome.isSuccess()) {
        throw new MojoExecutionException(outcome.reason(input, quiet));
      }
    }
    if (!failures.isEmpty()) {
      throw new MojoFailureException(String.join(" ", failures));
    }
  }

  /** Maven takes an empty element for null, be it empty by a property. */
  private void requireValues() throws MojoExecutionException {
    Map<String, List<?>> lists =
        Map.of(
            "captures", captures,
            "bodies", bodies,
            "reports", reports,
            "checks", checks,
            "skipChecks", skipChecks,
            "severities", severities);
    for (String parameter : new TreeSet<>(lists.keySet())) {
      if (lists.getOrDefault(parameter, List.of()).stream().anyMatch(Objects::isNull)) {
        throw new MojoExecutionException(
            "One of %s is empty; give it a value, or leave it out.".formatted(parameter));
      }
    }
  }

  private List<Input> inputs(ProjectFolder folder) throws MojoExecutionException {
    List<Input> inputs = new ArrayList<>();
    for (String name : captures) {
      for (Path path : folder.captures(name)) {
        inputs.add(Input.capture(path, folder.name(path), baseUrl));
      }
    }
    for (SavedBody body : bodies) {
      File file = body.file();
      if (file == null || body.operation() == null) {
        throw new MojoExecutionException(
            "A body lacks its %s; it has a file and the operation that it answers, on the command line as OPERATION=FILE."
                .formatted(file == null ? "file" : "operation"));
      }
      Path path = folder.path(file);
      inputs.add(Input.body(path, folder.name(path), body));
    }
    if (inputs.isEmpty()) {
      throw new MojoExecutionException(
          "There is nothing to check; name captures or bodies, with -Dconform.captures=traffic.har"
              + " for example.");
    }
    return inputs.stream().distinct().toList();
  }

  private List<String> options(ProjectFolder folder) {
    return new Arguments()
        .with("--spec", spec == null ? null : folder.path(spec))
        .with("--edition", edition)
        .with("--update-baseline", updateBaseline)
        .withEach("--check", checks)
        .withEach("--skip-check", skipChecks)
        .withEach("--severity", severities)
        .with("--strict", strict)
        .with("--fail-on", failOn)
        .with("--min-coverage", minCoverage)
        .with("--allow-untested", allowUntested)
        .with("--max-findings", maxFindings)
        .with("--quiet", quiet)
        .words();
  }

  /** What fails a build is to be seen with {@code --quiet} too. */
  private void log(Outcome outcome) {
    outcome.out().forEach(outcome.isSuccess() ? getLog()::info : getLog()::error);
    if (outcome.isSuccess()) {
      outcome.err().forEach(getLog()::warn);
    }
  }
}
