package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.target.TargetException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One verb: whatever it can't do it says in one sentence, and ends with the code for it. */
abstract sealed class Verb implements Callable<Integer>
    permits CheckCommand, BodyCommand, MockCommand, ExplainCommand, ListCommand {

  @Spec private @Nullable CommandSpec spec;

  /** Does it; the result is the exit code. */
  abstract int execute(CommandLine commandLine)
      throws ContractException, UsageException, TargetException, CaptureException;

  @Override
  public final Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    CommandLine commandLine = spec.commandLine();
    try {
      return execute(commandLine);
    } catch (ContractException | UsageException | CaptureException unusable) {
      commandLine.getErr().println(unusable.getMessage());
      return ExitCode.UNUSABLE;
    } catch (TargetException away) {
      commandLine.getErr().println(away.getMessage());
      return ExitCode.of(away.kind());
    }
  }
}
