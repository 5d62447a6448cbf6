package dev.cfbilling.conformance.audit;

import dev.cfbilling.conformance.audit.reading.CheckSettings;
import dev.cfbilling.conformance.audit.rule.FleetRules;
import dev.cfbilling.conformance.check.CheckIds;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.cli.option.EditionNames;
import dev.cfbilling.conformance.cli.option.TargetOptions;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Selection;
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
  private static final String DRIFT = "fleet.drift";
  private static final String BLIND =
      "fleet.drift finds nothing here, since what it looks at, drift and schema, is left out; have"
          + " both reported.";

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
  private boolean driftIsBlind;

  /** Rejects an edition, an address or a check that there is not, before anything is read. */
  void validate() throws UsageException {
    day = edition == null ? null : EditionNames.find("--edition", edition).date();
    address = base == null ? null : TargetOptions.base(base, ContractLoader.bundled());
    Contract contract = ContractLoader.bundled();
    CheckIds known = Explanations.of(contract).and(FleetRules.all());
    requireKnown(known, "--check", only);
    requireKnown(known, "--skip-check", except);
    CheckIds ofAnswers = CheckIds.of(contract, Checks.all(contract));
    driftIsBlind = isDriftBlind(ofAnswers);
    requireLooking(ofAnswers.and(FleetRules.all()));
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

  private static void requireKnown(CheckIds known, String option, List<String> ids)
      throws UsageException {
    for (String id : ids) {
      Optional<String> problem = known.problem(id);
      if (problem.isPresent()) {
        throw new UsageException(
            "%s: %s, and audit list has them all.".formatted(option, problem.get()));
      }
    }
  }

  /** Rejects checks that no capture can show: such a run would always pass. */
  private void requireLooking(CheckIds looking) throws UsageException {
    for (String id : only) {
      if (!looking.has(id)) {
        throw new UsageException(
            "--check %s finds nothing here, since only a mock or a live API is asked about it."
                .formatted(id));
      }
    }
    Optional<String> contradiction = looking.contradiction(new Selection(only, except));
    if (contradiction.isPresent()) {
      throw new UsageException(contradiction.get());
    }
    if (only.contains(DRIFT) && driftIsBlind) {
      throw new UsageException("--check " + BLIND);
    }
  }

  /** What is asked for, by the beginning of its name, and finds nothing; a sentence. */
  Optional<String> note() {
    return driftIsBlind ? Optional.of(BLIND) : Optional.empty();
  }

  /** Whether the rule about drift is asked for, and nothing that it looks at. */
  private boolean isDriftBlind(CheckIds ofAnswers) {
    Selection selection = new Selection(only, except);
    return selection.includes(DRIFT)
        && ofAnswers.all().stream()
            .filter(id -> id.startsWith("drift.") || id.startsWith("schema."))
            .noneMatch(selection::includes);
  }
}
