package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import dev.cfbilling.conformance.cli.option.ContractOptions;
import dev.cfbilling.conformance.cli.option.LimitOptions;
import dev.cfbilling.conformance.cli.option.ReportFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.terminal.Progress;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.BodyFile;
import dev.cfbilling.conformance.exchange.BodyLimitException;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.run.Reproduction;
import dev.cfbilling.conformance.target.BodyTarget;
import dev.cfbilling.conformance.target.TargetException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conform body FILE}: checks one response body of any size. */
@Command(
    name = "body",
    header = "checks one response body in a file",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Checks one response body that was saved, with curl for example, to a file.")
final class BodyCommand extends Verb {
  private static final String STANDARD_INPUT = "-";

  private final Surroundings surroundings;
  private final InputStream in;

  @Parameters(
      paramLabel = "FILE",
      description = "JSON, or JSON in gzip, deflate, br or zstd; - reads from standard input.")
  private String file = STANDARD_INPUT;

  @Option(
      names = "--operation",
      required = true,
      paramLabel = "ID",
      description = "The operation that it answers; conform list has them.")
  private String operationId = "";

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      defaultValue = "200",
      description = "The status that it came with (default: ${DEFAULT-VALUE}).")
  private int status;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private RunOptions options = new RunOptions();

  BodyCommand(Surroundings surroundings, InputStream in) {
    this.surroundings = surroundings;
    this.in = in;
  }

  @Override
  int execute(CommandLine commandLine)
      throws ContractException,
          UsageException,
          TargetException,
          CaptureException,
          BodyLimitException {
    Path input = file.equals(STANDARD_INPUT) ? null : Path.of(file);
    List<ReportFile> reports = options.validate(input);
    long maxBody = limits.maxBody();
    limits.startClock(commandLine.getErr());
    if (status < 100 || status > 599) {
      throw new UsageException("--status is %s; it goes from 100 to 599.".formatted(status));
    }
    Contract contract = options.contract().contractOf(operationId);
    Operation operation = ContractOptions.operation(contract, operationId);
    Contract asked = contract.only(each -> each.id().equals(operationId));
    options.requireChecks(() -> asked, false);
    String name = input == null ? "standard input" : file;
    Progress progress = Progress.of(input, surroundings.ansi());
    Body body =
        input == null
            ? BodyFile.read(in, name, maxBody)
            : new BodyFile(input, progress).read(maxBody);
    BodyTarget target = new BodyTarget(name, contract, operation, status, body);
    String again = Circumstances.again(commandLine, target);
    return options.run(
        new RunOptions.Run(
            ContractHistory.of(asked), surroundings.clock(), run -> run.run(target), progress),
        Circumstances.of(
            surroundings,
            commandLine,
            target,
            Map.of(),
            input == null ? Reproduction.ofInput(again) : Reproduction.ofFile(again)),
        reports,
        commandLine);
  }
}
