package dev.cfbilling.conformance.audit;

import dev.cfbilling.conformance.audit.reading.CheckSettings;
import dev.cfbilling.conformance.audit.rule.FleetRules;
import dev.cfbilling.conformance.check.CheckIds;
import dev.cfbilling.conformance.cli.option.EditionNames;
import dev.cfbilling.conformance.cli.option.TargetOptions;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.probe.run.Explanations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an audit judges exchanges. */
final class CheckOptions {
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
  private @Nullable String base;

  @Option(
      names = "--check",
      paramLabel = "CHECK",
      description = "Reports only this check, or all that begin so: fleet. May be repeated.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--skip-check",
      paramLabel = "CHECK",
      description = "Leaves out this check, or all that begin so. May be repeated.")
  private List<String> except = new ArrayList<>();

  private @Nullable LocalDate day;
  private @Nullable HttpUrl address;

  /** Rejects an edition, an address or a check that there is not, before anything is read. */
  void validate() throws UsageException {
    day = edition == null ? null : EditionNames.find("--edition", edition).date();
    address = base == null ? null : TargetOptions.base(base, ContractLoader.bundled());
    requireKnown("--check", only);
    requireKnown("--skip-check", except);
  }

  /** The settings of each task. */
  CheckSettings settings(String reproduction, int maxSamples) {
    return new CheckSettings(
        day,
        address == null ? null : address.newBuilder().username("").password("").build().uri(),
        only,
        except,
        maxSamples,
        reproduction);
  }

  private static void requireKnown(String option, List<String> ids) throws UsageException {
    CheckIds known = Explanations.of(ContractLoader.bundled()).and(FleetRules.all());
    for (String id : ids) {
      Optional<String> problem = known.problem(id);
      if (problem.isPresent()) {
        throw new UsageException(
            "%s: %s, and audit list has them all.".formatted(option, problem.get()));
      }
    }
  }
}
