package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.UsageException;
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

/** One verb: whatever it can't do it says in one sentence, and ends with the code for it. */
abstract sealed class Verb implements Callable<Integer>
    permits CheckCommand,
        BodyCommand,
        DriftVerb,
        ScrubCommand,
        MockCommand,
        ExplainCommand,
        ListCommand {

  @Spec private @Nullable CommandSpec spec;

  /** What it ends with when it is used wrongly, or something that the user named is unusable. */
  int unusable() {
    return ExitCode.UNUSABLE;
  }

  /** What its exit codes mean, by code. */
  Map<String, String> exitCodes() {
    return ExitCode.descriptions();
  }

  /** Does it; the result is the exit code. */
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
