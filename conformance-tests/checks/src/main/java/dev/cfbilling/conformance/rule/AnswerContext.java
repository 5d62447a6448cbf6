package dev.cfbilling.conformance.rule;

import java.util.Optional;

/**
 * What is known of an answer before its first record.
 *
 * @param account the account that was asked for; empty when it was an organization, or unknown
 */
public record AnswerContext(RecordKind kind, Optional<String> account) {}
