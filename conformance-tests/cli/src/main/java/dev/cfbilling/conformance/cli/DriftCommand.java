package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import dev.cfbilling.conformance.cli.option.EditionNames;
import dev.cfbilling.conformance.cli.option.NetworkOptions;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.drift.Comparison;
import dev.cfbilling.conformance.drift.capture.CaptureDrift;
import dev.cfbilling.conformance.drift.patch.SourceFiles;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.edition.EditionSearch;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.CaptureFiles;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.har.CaptureTarget;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.conformance.run.Vocabulary;
import dev.cfbilling.conformance.swagger.SpecFile;
import dev.cfbilling.conformance.upstream.UpstreamDocument;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conform drift UPSTREAM}: compares the contract with a newer document or captures. */
@Command(
    name = "drift",
    header = "compares the contract with another, or with captures",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Compares the newest edition of the contract with the billing operations of another OpenAPI",
      "document, and says which edition the document is nearest to: from which it differs least.",
      "Or compares the contract of all days with what captures show of the API, and says what",
      "came on a day on which the edition in force did not have it.",
      "Whatever can change what is sent or answered is compared; when nothing differs, the",
      "report ends with what was not compared, such as descriptions, examples and order."
    },
    footer = {
      "  conform drift openapi.json --report markdown=drift.md",
      "      says what changed upstream, and leaves a report for an issue.",
      "  conform drift captures --report patch=drift.patch",
      "      says what answers had that the contract does not have, and leaves a patch",
      "      of the contract for git apply.",
      "  conform drift openapi.yaml --exit breaking=0",
      "      says the same, and lets a script go on."
    })
final class DriftCommand extends DriftVerb {
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][\\w+.-]*://");

  @Parameters(
      paramLabel = "UPSTREAM",
      description =
          "A file or an http(s) URL: OpenAPI 3.0 or 3.1, as JSON or YAML, of up to 64 MB; or captures:"
              + " a file *.har, or a directory of them.")
  private String upstream = "";

  @Option(
      names = "--edition",
      paramLabel = "DATE|NAME",
      description =
          "The edition of the contract that a document is compared with: 2026-05-25, python-page"
              + " (default: the newest).")
  private @Nullable String edition;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "The contract to start from (default: the one shipped within).")
  private @Nullable Path contractFile;

  @Mixin private NetworkOptions network = new NetworkOptions();

  @Mixin private DriftOptions options = new DriftOptions();

  DriftCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int execute(CommandLine commandLine) throws UsageException, ContractException, CaptureException {
    if (upstream.isBlank()) {
      throw new UsageException(
          "UPSTREAM is empty; it is a file, a directory of captures, or an http or https address.");
    }
    options.validate(Path.of(upstream));
    if (contractFile != null) {
      options.validate(contractFile);
    }
    boolean captured = CaptureFiles.areAt(Path.of(upstream));
    if (edition != null && (captured || contractFile != null)) {
      throw new UsageException(
          "--edition chooses one that is shipped within, for a document to be compared with; leave"
              + " it out for captures and beside --spec.");
    }
    DriftReport report = captured ? withCaptures() : withDocument();
    return options.conclude(report.madeBy(origin(commandLine)), commandLine);
  }

  private DriftReport withDocument() throws UsageException {
    options.refusePatch();
    Editions editions = ContractLoader.editions();
    if (contractFile != null) {
      return Comparison.withUpstream(OpenApiSource.file(contractFile), upstream());
    }
    Edition older = edition == null ? editions.newest() : EditionNames.find("--edition", edition);
    OpenApiDocument newer = upstream();
    return Comparison.withUpstream(OpenApiSource.edition(older), newer)
        .nearestTo(EditionSearch.nearest(editions, newer));
  }

  private OpenApiDocument upstream() throws UsageException {
    HttpUrl url = HttpUrl.parse(upstream);
    if (url == null && ADDRESS.matcher(upstream).lookingAt()) {
      throw new UsageException(
          "%s is no http or https address to read OpenAPI from.".formatted(Quote.text(upstream)));
    }
    return url == null
        ? OpenApiSource.file(Path.of(upstream))
        : UpstreamDocument.fetch(url, network.network(environment()).newClient());
  }

  /** Redacts the credentials of captured requests like the user's own. */
  private DriftReport withCaptures() throws ContractException, CaptureException {
    Path captures = Path.of(upstream);
    Contract contract =
        contractFile == null ? ContractLoader.bundled() : SpecFile.load(contractFile);
    Optional<Editions> editions =
        contractFile == null ? Optional.of(ContractLoader.editions()) : Optional.empty();
    String name = contractFile == null ? "the bundled contract" : contractFile.toString();
    SourceFiles sources =
        contractFile == null ? SourceFiles.bundled() : SourceFiles.beside(contractFile);
    return Redactor.current()
        .with(new CaptureTarget(captures).secrets())
        .sparing(() -> Vocabulary.of(contract))
        .during(() -> CaptureDrift.of(contract, editions, name, sources, captures));
  }
}
