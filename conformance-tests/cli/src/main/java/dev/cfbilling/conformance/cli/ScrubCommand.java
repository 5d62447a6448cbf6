package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.OutputFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.terminal.Progress;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.har.HarScrubber;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.swagger.SpecFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conform scrub FILE}: copies a capture without its secrets. */
@Command(
    name = "scrub",
    header = "copies a capture without credentials and private data",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Makes a copy of a capture that is safe to send on, and that conform judges as it judges the",
      "capture. Credentials, cookies, posted data that is no query of the contract, and addresses",
      "of servers are taken out, wherever they stand; what the contract marks as sensitive, or does",
      "not know, keeps its length and form alone. Only bodies of the contract's operations stay.",
      "Ids of accounts stay too."
    },
    footer = {
      "  conform scrub traffic.har",
      "      writes traffic.scrubbed.har.",
      "  conform scrub traffic.har.zip -o report.har",
      "      writes report.har, with the bodies that the archive has beside the capture."
    })
final class ScrubCommand extends Verb {

  @Parameters(
      paramLabel = "FILE",
      description = "A HAR 1.2 file, also in gzip, or Playwright's .har.zip; it stays as it is.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "What to write, which must not exist (default: FILE with .scrubbed.har).")
  private @Nullable Path output;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "The contract that marks sensitive values (default: the one shipped within).")
  private @Nullable Path contractFile;

  @Override
  int execute(CommandLine commandLine) throws UsageException, ContractException, CaptureException {
    Path target = Optional.ofNullable(output).orElseGet(() -> beside(file));
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageException(
          "%s is there already and is not written over; name another file with -o."
              .formatted(target));
    }
    OutputFile.requireWritable(target);
    Contract contract =
        contractFile == null ? ContractLoader.bundled() : SpecFile.load(contractFile);
    int entries;
    try (Progress progress = Progress.of(file, Ansi.AUTO)) {
      entries = new HarScrubber(file, contract, Redactor.current().secrets(), progress).to(target);
    }
    commandLine
        .getOut()
        .println(
            "%s has %s %s without secrets; look it over before you send it on."
                .formatted(target, entries, entries == 1 ? "entry" : "entries"));
    commandLine.getOut().flush();
    return ExitCode.CONFORMS;
  }

  private static Path beside(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(
        name.replaceFirst("(?i)[.]har([.](gz|zip))?$", "") + ".scrubbed.har");
  }
}
