package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.check.record.FocusCoverage;
import dev.cfbilling.conformance.contract.Constraint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What one operation came to.
 *
 * @param reason why it counts as untested; empty when it was tested
 * @param answers how many there were with each status
 * @param errors how many, by column; a column without any is absent
 * @param warnings how many, by column; a column without any is absent
 * @param constraints how many the contract has for it
 * @param unexercised those that met no value that could have broken them
 * @param focus how much of FOCUS its records carry; empty when they are no usage
 */
public record OperationResult(
    String operation,
    Verdict verdict,
    Optional<String> reason,
    SortedMap<Integer, Long> answers,
    Map<String, Long> errors,
    Map<String, Long> warnings,
    StatusCoverage statuses,
    int constraints,
    List<Constraint> unexercised,
    Optional<FocusCoverage> focus) {

  /** How many constraints met a value that could have broken them. */
  public int exercised() {
    return constraints - unexercised.size();
  }
}
