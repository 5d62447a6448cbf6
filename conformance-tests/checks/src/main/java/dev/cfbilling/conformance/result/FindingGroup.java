package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.finding.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The findings of one check at one kind of place in one operation.
 *
 * @param operation the operation's id; empty for calls of no operation
 * @param pattern the pointers with {@code *} for each index, or just {@code *} when there are too
 *     many places; empty when not about the body
 * @param subject what tells it from others at the same place outside of the body, or just {@code *}
 *     when there are too many; empty when there is one thing only
 * @param found the number of findings, including those without a sample
 * @param exchanges the indices of those with a finding; must not be changed
 * @param values of the findings, sorted and without duplicates; empty when there are too many
 * @param samples the first findings
 * @param excerpt the lines of the body around the first; empty when it is not about a response
 * @param known what a baseline says of it; empty when it is new
 * @param recurrence how often it occurred in runs before; empty when unknown
 */
public record FindingGroup(
    String check,
    Optional<String> operation,
    Severity severity,
    Optional<String> pattern,
    Optional<String> subject,
    SpecLocation contract,
    long found,
    BitSet exchanges,
    List<String> values,
    List<FindingAt> samples,
    Optional<Excerpt> excerpt,
    Optional<KnownFinding> known,
    Optional<Recurrence> recurrence) {

  /** The same group, which a baseline has. */
  public FindingGroup knownAs(KnownFinding finding) {
    return with(Optional.of(finding), recurrence);
  }

  /** The same group, of which more runs are known. */
  public FindingGroup recurring(Recurrence often) {
    return with(known, Optional.of(often));
  }

  private FindingGroup with(Optional<KnownFinding> finding, Optional<Recurrence> often) {
    return new FindingGroup(
        check, operation, severity, pattern, subject, contract, found, exchanges, values, samples,
        excerpt, finding, often);
  }
}
