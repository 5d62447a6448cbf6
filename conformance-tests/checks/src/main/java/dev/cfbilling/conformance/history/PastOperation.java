package dev.cfbilling.conformance.history;

import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.Verdict;

/** What a run said of an operation. */
public record PastOperation(
    String operation, Verdict verdict, long answers, long errors, long warnings) {

  static PastOperation of(OperationResult result) {
    return new PastOperation(
        result.operation(),
        result.verdict(),
        sum(result.answers().values()),
        sum(result.errors().values()),
        sum(result.warnings().values()));
  }

  private static long sum(Iterable<Long> numbers) {
    long sum = 0;
    for (long number : numbers) {
      sum += number;
    }
    return sum;
  }
}
