package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.target.Pace;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Whether probes run, and how fast. */
public final class ProbeOptions {
  private static final int MAX_GAP = 3_600_000;

  @Option(
      names = "--plan",
      description = "Lists every call that would be made, and why, and makes none.")
  private boolean plan;

  @Option(
      names = "--no-probes",
      description = "Calls each operation as it is, and asks nothing about its behaviour.")
  private boolean none;

  @Option(
      names = "--pace",
      paramLabel = "MS",
      defaultValue = "500",
      description =
          "Waits so many milliseconds between two calls of a live API (default:"
              + " ${DEFAULT-VALUE}).")
  private String pace = "";

  public boolean isPlan() {
    return plan;
  }

  public boolean areWanted() {
    return !none;
  }

  public Pace pace() throws UsageException {
    Duration gap = Duration.ofMillis(NumberOptions.between(0, MAX_GAP, "--pace", pace));
    return new Pace(gap, Pace.POLITE.longestWait());
  }
}
