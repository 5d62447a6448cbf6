package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.check.record.FocusCoverage;
import dev.cfbilling.conformance.contract.Constraint;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The result for one operation.
 *
 * @param editions those that judged it, or would, by their first days, the oldest first; empty when
 *     the contract has none
 * @param reason why it counts as untested; empty when it was tested
 * @param records how many were in successful responses
 * @param answers the number of responses by status
 * @param errors the number of errors by column; a column without any is absent
 * @param warnings the number of warnings by column; a column without any is absent
 * @param constraints the number that the contract has for it
 * @param unexercised those for which no value occurred that could have broken them
 * @param focus which FOCUS columns its records have; empty unless they are usage
 */
public record OperationResult(
    String operation,
    List<LocalDate> editions,
    Verdict verdict,
    Optional<String> reason,
    long records,
    SortedMap<Integer, Long> answers,
    Map<String, Long> errors,
    Map<String, Long> warnings,
    StatusCoverage statuses,
    int constraints,
    List<Constraint> unexercised,
    Optional<FocusCoverage> focus) {

  /**
   * Whether a finding there would have occurred: only a record can have one in a result, and a
   * failure that conforms was read, too.
   *
   * @param pattern see {@link FindingGroup#pattern}
   */
  public boolean lookedAt(Optional<String> pattern) {
    return lookedAt(records, verdict, pattern);
  }

  /** As {@link #lookedAt(Optional)}, of what a history keeps. */
  public static boolean lookedAt(long records, Verdict verdict, Optional<String> pattern) {
    boolean inResult = pattern.filter(at -> at.equals("*") || at.startsWith("/result")).isPresent();
    return records > 0 || (verdict == Verdict.CONFORMS && !inResult);
  }

  /** The number of constraints for which a value occurred that could have broken them. */
  public int exercised() {
    return constraints - unexercised.size();
  }
}
