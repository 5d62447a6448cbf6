package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.drift.Comparison;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conform drift UPSTREAM}: how the API has moved away from the contract. */
@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Compares the billing operations of another OpenAPI document with the contract.",
      "Descriptions, examples and order count for nothing."
    },
    footer = {
      "  conform drift openapi.json --report markdown=drift.md",
      "      says what changed upstream, and leaves a report for an issue.",
      "  conform drift openapi.yaml --exit breaking=0",
      "      says the same, and lets a script go on."
    })
final class DriftCommand extends Verb {

  @Parameters(
      paramLabel = "UPSTREAM",
      description = "A file or an http(s) URL: OpenAPI 3.0 or 3.1, as JSON or YAML, of any size.")
  private String upstream = "";

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "The contract to start from (default: the one shipped within).")
  private @Nullable Path contractFile;

  @Mixin private DriftOptions options = new DriftOptions();

  @Override
  int unusable() {
    return DriftExit.UNUSABLE;
  }

  @Override
  Map<String, String> exitCodes() {
    return DriftExit.descriptions();
  }

  @Override
  int execute(CommandLine commandLine) throws UsageException {
    options.validate(Path.of(upstream));
    if (contractFile != null) {
      options.validate(contractFile);
    }
    OpenApiDocument contract =
        contractFile == null ? OpenApiSource.bundled() : OpenApiSource.file(contractFile);
    return options.conclude(
        Comparison.withUpstream(contract, OpenApiSource.of(upstream)), commandLine);
  }
}
