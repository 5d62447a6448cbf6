package dev.cfbilling.conformance.audit;

import dev.cfbilling.conformance.audit.reading.JudgeSettings;
import dev.cfbilling.conformance.cli.option.EditionNames;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.reader.Edition;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an audit judges exchanges. */
final class JudgeOptions {
  @Option(
      names = "--edition",
      paramLabel = "DATE|NAME",
      description =
          "The contract of a day, or a named edition (default: that of each recorded call's time).")
  private @Nullable String edition;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the recorded API was asked, if not at its own address.")
  private @Nullable URI base;

  /** The settings of each task. */
  JudgeSettings settings(String reproduction, int maxSamples) throws UsageException {
    Edition chosen = edition == null ? null : EditionNames.find("--edition", edition);
    return new JudgeSettings(chosen == null ? null : chosen.date(), base, maxSamples, reproduction);
  }
}
