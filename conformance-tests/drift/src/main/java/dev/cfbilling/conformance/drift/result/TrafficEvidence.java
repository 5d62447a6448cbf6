package dev.cfbilling.conformance.drift.result;

import java.time.Instant;
import java.util.Optional;

/**
 * The evidence of a difference in recorded traffic.
 *
 * @param count how often it was seen
 * @param first the start of the earliest exchange with it; empty when no capture says
 * @param last the start of the latest one
 * @param patch a unified diff of the contract's source that allows it; empty when a person must
 *     decide
 */
public record TrafficEvidence(
    long count, Optional<Instant> first, Optional<Instant> last, Optional<String> patch) {}
