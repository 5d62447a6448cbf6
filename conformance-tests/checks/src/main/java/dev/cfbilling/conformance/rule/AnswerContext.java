package dev.cfbilling.conformance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a response before its first record.
 *
 * @param account the requested account; empty for an organization, or when unknown
 * @param edition of the contract that judges; empty for a contract of all days, or of another
 * @param columns the properties that the contract has for a record
 * @param dimensions the keys by which the request tells records apart, and under which they may
 *     come back
 * @param tagged whether the request tells records apart by tags, too
 * @param withoutCosts whether the request is known to ask for usage and not for costs
 * @param asked the records that the request asks for
 * @param at when it was asked for; empty when unknown
 */
public record AnswerContext(
    RecordKind kind,
    Optional<String> account,
    Optional<LocalDate> edition,
    Set<String> columns,
    Set<String> dimensions,
    boolean tagged,
    boolean withoutCosts,
    AskedRecords asked,
    Optional<Instant> at) {
  public AnswerContext {
    columns = Set.copyOf(columns);
    dimensions = Set.copyOf(dimensions);
  }
}
