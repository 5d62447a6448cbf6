package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.Rules;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.timing.AnswerTimeCheck;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long an answer may take; shared by the verbs that run checks. */
public final class TimeOptions {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");

  private Optional<Duration> most = Optional.empty();

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      description =
          "Warns of answers that took longer, to the end, of the live API or in a capture, such as"
              + " 2 or 0.5 (default: none does).")
  private @Nullable String seconds;

  /**
   * Reads the limit, before anything runs.
   *
   * @param onlyChecks the only checks that are wanted; all when empty
   */
  public void read(List<String> onlyChecks) throws UsageException {
    if (seconds == null) {
      if (onlyChecks.contains(AnswerTimeCheck.ASKS.id())) {
        throw new UsageException(
            "--check %s finds nothing without --max-time SECONDS."
                .formatted(AnswerTimeCheck.ASKS.id()));
      }
      return;
    }
    if (!SECONDS.matcher(seconds).matches() || new BigDecimal(seconds).signum() == 0) {
      throw new UsageException(
          "--max-time is \"%s\"; it is a number of seconds above 0, such as 2 or 0.5."
              .formatted(seconds));
    }
    most = Optional.of(Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValue()));
  }

  /** All checks, with that of time if there is a limit. */
  public List<Check> checks(Contract contract) {
    return checks(contract, InstantSource.system());
  }

  /**
   * All checks, with that of time if there is a limit.
   *
   * @param clock of what answers at an unknown time
   */
  public List<Check> checks(Contract contract, InstantSource clock) {
    List<Check> checks = new ArrayList<>(Checks.all(contract, Rules.all(clock)));
    most.map(AnswerTimeCheck::new).ifPresent(checks::add);
    return checks;
  }
}
