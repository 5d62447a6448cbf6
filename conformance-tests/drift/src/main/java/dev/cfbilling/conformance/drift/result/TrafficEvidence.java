package dev.cfbilling.conformance.drift.result;

import java.time.Instant;
import java.util.Optional;

/**
 * How a difference showed in recorded traffic.
 *
 * @param count how often it was there
 * @param first when an exchange began that showed it, the earliest one; empty when no capture says
 * @param last the same of the latest one
 * @param patch a unified diff of the contract's source after which it would be none; empty when a
 *     person has to decide
 */
public record TrafficEvidence(
    long count, Optional<Instant> first, Optional<Instant> last, Optional<String> patch) {}
