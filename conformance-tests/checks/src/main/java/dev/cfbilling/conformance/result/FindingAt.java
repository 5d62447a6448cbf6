package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.run.Reproduction;
import java.util.Optional;

/**
 * A finding and the exchange that it was made in.
 *
 * @param operation the operation's id; empty when the exchange calls none of the contract's
 * @param exchange the exchange's index
 * @param request as {@link ExchangeResult#request}
 * @param reproduction as {@link Reproduction} has it; no secret in it
 */
public record FindingAt(
    Optional<String> operation,
    int exchange,
    String request,
    int status,
    Finding finding,
    String reproduction) {}
