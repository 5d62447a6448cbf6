package dev.cfbilling.example;

import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.example.report.HtmlReport;
import dev.cfbilling.example.report.TextReport;
import dev.cfbilling.example.report.UsageReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reports what an account costs. */
@Command(
    name = "usage-report",
    description = {
      "Tells what an account costs in a month, by product family and day: as a table here, and with"
          + " --html as a page with a chart.",
      "With --target live the token comes from the environment, in CLOUDFLARE_API_TOKEN."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      " 0:There is a report.",
      " 1:Cloudflare gave no usage to report on.",
      " 2:An option or a file can't be used."
    })
public final class UsageReportMain implements Callable<Integer> {
  static final int NO_USAGE = 1;
  static final int UNUSABLE = 2;

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec command;
  @Mixin private final ApiOptions api = new ApiOptions();
  @Mixin private final PeriodOptions period = new PeriodOptions();

  @Option(names = "--html", paramLabel = "FILE", description = "Writes the page, too.")
  private @Nullable Path html;

  @Option(names = "--help", usageHelp = true, description = "Shows this.")
  @SuppressWarnings("UnusedVariable") // Picocli looks at it.
  private boolean help;

  private UsageReportMain(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs, and exits only when something is wrong: Maven may have more to do. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(System.getenv(), out, err, arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  static int run(
      Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new UsageReportMain(environment))
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(UsageReportMain::explain)
        .execute(arguments);
  }

  private static int explain(ParameterException wrong, String[] arguments) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println(String.valueOf(wrong.getMessage()).lines().findFirst().orElse("Wrong usage."));
    return UNUSABLE;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = Objects.requireNonNull(command).commandLine();
    try (Connection connection = api.open(environment)) {
      return report(connection, line.getOut(), line.getErr());
    } catch (OptionException unusable) {
      line.getErr().println(unusable.getMessage());
      return UNUSABLE;
    }
  }

  private int report(Connection connection, PrintWriter out, PrintWriter err)
      throws OptionException {
    UsageReport report;
    try {
      DateRange range = period.range(connection);
      report =
          UsageReport.of(
              connection.account(),
              new CostReader(connection.billing()).read(connection.account(), range),
              connection.clock());
    } catch (BillingApiException failure) {
      err.println(FailureSentences.sentence(failure, connection.account()));
      return NO_USAGE;
    } catch (IllegalArgumentException costWithoutCurrency) {
      err.println(costWithoutCurrency.getMessage());
      return NO_USAGE;
    }
    new TextReport(report).print(out);
    write(report, out);
    return 0;
  }

  private void write(UsageReport report, PrintWriter out) throws OptionException {
    if (html == null) {
      return;
    }
    Path beside = html.resolveSibling(html.getFileName() + ".part");
    try {
      try (Writer page = Files.newBufferedWriter(beside)) {
        new HtmlReport(report).write(page);
      }
      Files.move(beside, html, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new OptionException("--html names %s, which can't be written.".formatted(html));
    }
    out.println("The page is at " + html.toAbsolutePath() + ".");
    out.flush();
  }
}
