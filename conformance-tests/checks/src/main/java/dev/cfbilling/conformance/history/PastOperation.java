package dev.cfbilling.conformance.history;

import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run said of an operation.
 *
 * @param records how many were in successful responses; null in a run of version 1
 */
public record PastOperation(
    String operation,
    Verdict verdict,
    @Nullable Long records,
    long answers,
    long errors,
    long warnings) {

  static PastOperation of(OperationResult result) {
    return new PastOperation(
        result.operation(),
        result.verdict(),
        result.records(),
        sum(result.answers().values()),
        sum(result.errors().values()),
        sum(result.warnings().values()));
  }

  /** Whether a finding there would have occurred. */
  boolean lookedAt(Optional<String> pattern) {
    return records == null
        ? verdict != Verdict.UNTESTED
        : OperationResult.lookedAt(records, verdict, pattern);
  }

  private static long sum(Iterable<Long> numbers) {
    long sum = 0;
    for (long number : numbers) {
      sum += number;
    }
    return sum;
  }
}
