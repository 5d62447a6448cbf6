package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import dev.cfbilling.conformance.cli.option.EditionNames;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.drift.Comparison;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.revision.Baselines;
import dev.cfbilling.conformance.revision.SpecHistory;
import dev.cfbilling.conformance.revision.SpecRevision;
import dev.cfbilling.conformance.revision.VersionRules;
import dev.cfbilling.reader.Edition;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conform spec-diff [REV]}: compares the contract in a working tree with a revision. */
@Command(
    name = "spec-diff",
    header = "compares the contract with a revision, or two editions",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Compares the contract in the working tree with what it was at a git revision, and says",
      "whether its version and its changelog have followed. Tells apart whom the changes break: on",
      "the wire, in the source that uses the client generated anew, and in what was compiled before.",
      "With --from, compares two editions of the contract shipped within, and their descriptions.",
      "Whatever can change what is sent or answered is compared; when nothing differs, the",
      "report ends with what was not compared, such as descriptions, examples and order."
    },
    footer = {
      "  conform spec-diff",
      "      says what has changed since the version before came out.",
      "  conform spec-diff origin/main --report markdown=spec-diff.md",
      "      says what a branch changes, and leaves a comment for its review.",
      "  conform spec-diff --from python-page --to 2026-10",
      "      says how the API has changed from one edition to another."
    })
final class SpecDiffCommand extends DriftVerb {

  @Parameters(
      arity = "0..1",
      paramLabel = "REV",
      description =
          "A revision as git takes it (default: the last commit of the version before; of a first"
              + " version the commit that released it, or HEAD).")
  private @Nullable String revision;

  @Option(
      names = "--from",
      paramLabel = "DATE|NAME",
      description = "The edition to start from: 2026-05-25, python-page.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DATE|NAME",
      description = "The edition that it is compared with (default: the newest).")
  private @Nullable String to;

  @Option(
      names = "--spec",
      paramLabel = "DIRECTORY",
      description = "The contract's directory in the working tree (default: spec).")
  private @Nullable Path directory;

  @Mixin private DriftOptions options = new DriftOptions();

  SpecDiffCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int execute(CommandLine commandLine) throws UsageException {
    Path contract = directory == null ? Path.of("spec") : directory;
    options.validate(contract);
    options.refusePatch();
    DriftReport report = from == null && to == null ? ofRevision(contract) : ofEditions();
    return options.conclude(report.madeBy(origin(commandLine)), commandLine);
  }

  private DriftReport ofEditions() throws UsageException {
    if (from == null) {
      throw new UsageException(
          "--to names an edition to compare with; name one to start from, by --from.");
    }
    if (revision != null) {
      throw new UsageException(
          "\"%s\" is a git revision, and --from names an edition; compare with one of them."
              .formatted(revision));
    }
    if (directory != null) {
      throw new UsageException(
          "--spec names a working tree, and --from an edition; compare with one of them.");
    }
    Edition newer = to == null ? ContractLoader.editions().newest() : EditionNames.find("--to", to);
    return Comparison.ofEditions(EditionNames.find("--from", from), newer);
  }

  private DriftReport ofRevision(Path contract) {
    SpecRevision is = SpecHistory.workingTree(contract);
    try (SpecHistory history = SpecHistory.of(contract)) {
      SpecRevision was =
          revision == null
              ? Baselines.of(history, is).all().findFirst().orElseGet(() -> history.at("HEAD"))
              : history.at(revision);
      VersionRules rules = VersionRules.between(was, is);
      return rules.changes().with(rules.departures());
    }
  }
}
