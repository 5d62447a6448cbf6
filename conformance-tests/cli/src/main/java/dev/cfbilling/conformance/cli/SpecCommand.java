package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.DocumentFormat;
import dev.cfbilling.conformance.cli.option.EditionNames;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.OutputFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.option.WholeFile;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.reader.DocumentReader;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.UnreadableException;
import dev.cfbilling.reader.publish.OpenApiVersion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code conform spec}: writes an edition of the contract as one OpenAPI document. */
@Command(
    name = "spec",
    header = "writes an edition of the contract, or the history",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    subcommands = {SpecListCommand.class, SpecHistoryCommand.class},
    description = {
      "Writes the contract as it was on a day, as one OpenAPI document. An edition is",
      "the contract from a day on which the API changed, until it changed again."
    },
    footer = {
      "  conform spec --edition 2026-05-25 --out openapi.yaml",
      "      writes the contract as it was on that day.",
      "  conform spec --edition python-page --openapi 3.1 --out openapi.json",
      "      writes the contract of one page of the documentation, in OpenAPI 3.1.",
      "  conform spec history --report html=history.html",
      "      says what changed from edition to edition, and leaves a page."
    })
final class SpecCommand extends Verb {

  @Option(
      names = "--edition",
      paramLabel = "DATE|NAME",
      description = "A day or a name: 2026-05-25, python-page (default: the newest edition).")
  private @Nullable String edition;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file: *.yaml, *.yml or *.json (default: YAML on standard output).")
  private @Nullable Path file;

  @Option(
      names = "--openapi",
      paramLabel = "3.0|3.1",
      defaultValue = "3.0",
      description = "The version of OpenAPI (default: ${DEFAULT-VALUE}).")
  private String openapi = "3.0";

  @Override
  int execute(CommandLine commandLine) throws UsageException {
    OpenApiVersion version = version();
    Edition chosen =
        edition == null
            ? ContractLoader.editions().newest()
            : EditionNames.find("--edition", edition);
    DocumentFormat format = file == null ? DocumentFormat.YAML : DocumentFormat.of(file);
    if (file != null) {
      OutputFile.requireWritable(file);
      requireEdition(file);
    }
    ObjectNode document = version.of(OpenApiSource.tree(chosen));
    if (file == null) {
      format.write(document, commandLine.getOut());
      return ExitCode.CONFORMS;
    }
    try {
      WholeFile.write(file, out -> format.write(document, out));
    } catch (IOException unwritable) {
      throw new UsageException(
          "%s can't be written: %s.".formatted(file, FileReason.of(unwritable)));
    }
    return ExitCode.CONFORMS;
  }

  /** Takes the place of what it has written before alone: the contract itself is kept by hand. */
  private static void requireEdition(Path file) throws UsageException {
    if (Files.isRegularFile(file) && !isEdition(file)) {
      throw new UsageException(
          "%s is there, and no edition that this verb has written; name another file."
              .formatted(file));
    }
  }

  private static boolean isEdition(Path file) throws UsageException {
    try {
      String text = Files.readString(file);
      return text.isEmpty()
          || DocumentReader.read(text, file.toString()).at("/info/x-edition").isString();
    } catch (UnreadableException | CharacterCodingException other) {
      return false;
    } catch (IOException unreadable) {
      throw new UsageException("%s can't be read: %s.".formatted(file, FileReason.of(unreadable)));
    }
  }

  private OpenApiVersion version() throws UsageException {
    return Stream.of(OpenApiVersion.values())
        .filter(each -> each.toString().equals(openapi))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--openapi is \"%s\"; there is only %s."
                        .formatted(
                            openapi,
                            Arrays.stream(OpenApiVersion.values())
                                .map(OpenApiVersion::toString)
                                .collect(Collectors.joining(" and ")))));
  }
}
