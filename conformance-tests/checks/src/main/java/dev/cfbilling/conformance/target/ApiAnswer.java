package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.Breakage;
import dev.cfbilling.conformance.exchange.Exchange;
import java.util.Optional;
import okhttp3.Headers;

/**
 * The outcome of one call.
 *
 * @param exchange for a broken response, without a body; with status 0 when not even the status
 *     arrived
 * @param headers of the response
 * @param broken why the response is incomplete; empty when it is complete
 */
public record ApiAnswer(Exchange exchange, Headers headers, Optional<Breakage> broken) {}
