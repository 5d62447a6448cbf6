package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.ContractLoader;
import dev.cfbilling.conformance.report.ConsoleReporter;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.CaptureTarget;
import dev.cfbilling.conformance.target.LiveTarget;
import dev.cfbilling.conformance.target.MockTarget;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The check verb: one run against one target. */
@Command(
    name = "conform",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Checks the Cloudflare Billing API, a mock of it or recorded traffic against the contract.",
    footer = {
      "",
      "The live target reads CLOUDFLARE_API_TOKEN, or CLOUDFLARE_EMAIL and CLOUDFLARE_API_KEY,",
      "and CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_ORGANIZATION_ID (one of them is enough).",
      "",
      "Exit codes: 0 conforms, 1 departs, 2 wrong usage or unreadable input,",
      "3 target unreachable or nothing tested."
    })
final class CheckCommand implements Callable<Integer> {

  enum Kind {
    MOCK,
    LIVE,
    CAPTURE
  }

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--target",
      paramLabel = "mock|live|capture",
      description = "What to check: the embedded mock (default), a live API, a capture.")
  private @Nullable Kind kind;

  @Option(
      names = "--capture",
      paramLabel = "FILE.har",
      description = "A HAR 1.2 file with recorded traffic; implies --target capture.")
  private @Nullable Path capture;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "Where the API is: of the live target, what to call (default: the contract's server);"
              + " of a capture, one more address that its calls may have.")
  private @Nullable String baseUrl;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "An OpenAPI 3.0 contract to check against (default: the one shipped within).")
  private @Nullable Path contractFile;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description = "Writes the report to a file too; FORMAT is json. May be repeated.")
  private Map<String, Path> reports = new LinkedHashMap<>();

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "How many findings of each rule and operation are quoted (default: ${DEFAULT-VALUE});"
              + " all are counted.")
  private int maxFindings;

  CheckCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PrintWriter err = commandLine().getErr();
    try {
      return check();
    } catch (ContractException | UsageException unusable) {
      err.println(unusable.getMessage());
      return ExitCode.UNUSABLE;
    } catch (TargetException away) {
      err.println(away.getMessage());
      return exitCode(away.kind());
    }
  }

  private int check() throws ContractException, UsageException, TargetException {
    if (maxFindings < 1) {
      throw new UsageException("--max-findings is %d; it goes from 1.".formatted(maxFindings));
    }
    List<ReportFile> files = new ArrayList<>();
    for (Map.Entry<String, Path> report : reports.entrySet()) {
      files.add(ReportFile.parse(report.getKey(), report.getValue()));
    }
    Contract contract =
        contractFile == null ? ContractLoader.bundled() : ContractLoader.load(contractFile);
    HttpUrl base = base(contract);
    Report report =
        new ConformanceRun(contract.servedAt(base.uri()), maxFindings).run(target(contract, base));
    for (ReportFile file : files) {
      file.write(report);
    }
    return conclude(report);
  }

  private HttpUrl base(Contract contract) throws UsageException {
    String text = baseUrl == null ? contract.server().toString() : baseUrl;
    HttpUrl base = HttpUrl.parse(text);
    if (base == null) {
      throw new UsageException(
          "--base-url is no http or https URL; it is like " + contract.server() + ".");
    }
    return base;
  }

  private Target target(Contract contract, HttpUrl base) throws UsageException {
    Kind chosen = kind == null ? (capture == null ? Kind.MOCK : Kind.CAPTURE) : kind;
    if (chosen != Kind.CAPTURE && capture != null) {
      throw new UsageException(
          "--capture names a file, but --target is not capture; leave one out.");
    }
    if (chosen == Kind.MOCK && baseUrl != null) {
      throw new UsageException(
          "--base-url has no meaning for the embedded mock; use --target live.");
    }
    return switch (chosen) {
      case MOCK -> new MockTarget(contract);
      case LIVE -> new LiveTarget(contract, base, environment);
      case CAPTURE -> {
        if (capture == null) {
          throw new UsageException(
              "--target capture needs a file; name it with --capture FILE.har.");
        }
        yield new CaptureTarget(capture);
      }
    };
  }

  private int conclude(Report report) throws UsageException {
    PrintWriter out = commandLine().getOut();
    PrintWriter err = commandLine().getErr();
    try {
      new ConsoleReporter(Ansi.AUTO).write(report, out);
    } catch (IOException closed) {
      throw new UsageException("The report can't be printed: " + closed.getMessage() + ".");
    }
    if (report.interruption().isPresent()) {
      err.println(report.interruption().get().reason());
      return exitCode(report.interruption().get().kind());
    }
    if (report.judged() == 0) {
      err.println(
          "Nothing was tested: no exchange is a call of the contract. If it went through a proxy"
              + " or a mock, give its address with --base-url.");
      return ExitCode.NOTHING_TESTED;
    }
    return report.errors() > 0 ? ExitCode.DEPARTS : ExitCode.CONFORMS;
  }

  private static int exitCode(TargetException.Kind kind) {
    return switch (kind) {
      case UNUSABLE -> ExitCode.UNUSABLE;
      case UNREACHABLE -> ExitCode.NOTHING_TESTED;
    };
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return spec.commandLine();
  }
}
