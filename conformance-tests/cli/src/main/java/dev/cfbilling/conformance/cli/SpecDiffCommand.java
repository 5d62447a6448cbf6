package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.revision.Baselines;
import dev.cfbilling.conformance.revision.SpecHistory;
import dev.cfbilling.conformance.revision.SpecRevision;
import dev.cfbilling.conformance.revision.VersionRules;
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
    header = "compares the contract with that of a git revision",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Compares the contract in the working tree with what it was at a git revision, and says",
      "whether its version and its changelog have followed. Tells apart whom the changes break: on",
      "the wire, in the source that uses the client generated anew, and in what was compiled before.",
      "Whatever can change what is sent or answered is compared; when nothing differs, the",
      "report ends with what was not compared, such as descriptions, examples and order."
    },
    footer = {
      "  conform spec-diff",
      "      says what has changed since the version before came out.",
      "  conform spec-diff origin/main --report markdown=spec-diff.md",
      "      says what a branch changes, and leaves a comment for its review."
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
      names = "--spec",
      paramLabel = "DIRECTORY",
      defaultValue = "spec",
      description = "The contract's directory in the working tree (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of("spec");

  @Mixin private DriftOptions options = new DriftOptions();

  SpecDiffCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int execute(CommandLine commandLine) throws UsageException {
    options.validate(directory);
    options.refusePatch();
    SpecRevision is = SpecHistory.workingTree(directory);
    try (SpecHistory history = SpecHistory.of(directory)) {
      SpecRevision was =
          revision == null
              ? Baselines.of(history, is).all().findFirst().orElseGet(() -> history.at("HEAD"))
              : history.at(revision);
      VersionRules rules = VersionRules.between(was, is);
      DriftReport report = rules.changes().with(rules.departures());
      return options.conclude(report.madeBy(origin(commandLine)), commandLine);
    }
  }
}
