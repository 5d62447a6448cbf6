package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.finding.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One rule, broken at one kind of place in one operation.
 *
 * @param operation the operation's id; empty for calls of no operation
 * @param pattern the pointers with {@code *} for each index, or {@code *} alone for one of too many
 *     places to be told apart; empty when not about the body
 * @param found how many findings there are, never bounded
 * @param exchanges the indices of those that have one; not to be changed
 * @param values of the findings, each once and sorted; none when there are too many to be told
 *     apart
 * @param samples the first of them
 * @param excerpt the lines of the body around the first; empty when it is not about a response
 */
public record FindingGroup(
    String check,
    Optional<String> operation,
    Severity severity,
    Optional<String> pattern,
    SpecLocation contract,
    long found,
    BitSet exchanges,
    List<String> values,
    List<FindingAt> samples,
    Optional<Excerpt> excerpt) {}
