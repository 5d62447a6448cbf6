package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.terminal.Breakdown;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.exchange.BodyLimitException;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.openapi.OpenApiException;
import dev.cfbilling.conformance.revision.HistoryException;
import dev.cfbilling.conformance.target.TargetException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A verb of the command line. Every failure ends with one sentence and an exit code. */
abstract sealed class Verb implements Callable<Integer>
    permits CheckCommand,
        BodyCommand,
        DriftVerb,
        ScrubCommand,
        MockCommand,
        ProxyCommand,
        ExplainCommand,
        ListCommand,
        DoctorCommand,
        CompletionCommand,
        SpecCommand,
        SpecListCommand,
        SpecHistoryCommand,
        HistoryCommand {

  @Spec private @Nullable CommandSpec spec;

  /** The exit code for wrong usage or unusable input. */
  int unusable() {
    return ExitCode.UNUSABLE;
  }

  /** The exit codes and their meanings, for the help. */
  Map<String, String> exitCodes() {
    return ExitCode.descriptions();
  }

  /** Executes the verb and returns the exit code. */
  abstract int execute(CommandLine commandLine)
      throws ContractException,
          UsageException,
          TargetException,
          CaptureException,
          BodyLimitException;

  @Override
  public final Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    CommandLine commandLine = spec.commandLine();
    try {
      return execute(commandLine);
    } catch (ContractException
        | UsageException
        | CaptureException
        | HistoryException
        | OpenApiException unusable) {
      return end(String.valueOf(unusable.getMessage()), unusable());
    } catch (BodyLimitException tooLong) {
      return end(String.valueOf(tooLong.getMessage()), ExitCode.BEYOND_LIMITS);
    } catch (TargetException away) {
      return end(String.valueOf(away.getMessage()), ExitCode.of(away.kind()));
    } catch (RuntimeException | Error broken) {
      return end(Breakdown.sentence(broken), unusable());
    }
  }

  private int end(String sentence, int code) {
    Objects.requireNonNull(spec).commandLine().getErr().println(Quote.sentence(sentence));
    return code;
  }
}
