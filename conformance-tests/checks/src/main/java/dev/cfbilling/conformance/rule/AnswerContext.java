package dev.cfbilling.conformance.rule;

import java.util.Optional;

/**
 * What is known of a response before its first record.
 *
 * @param account the requested account; empty for an organization, or when unknown
 */
public record AnswerContext(RecordKind kind, Optional<String> account) {}
