package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.Exchange;
import java.util.Optional;
import okhttp3.Headers;

/**
 * What came of one call.
 *
 * @param exchange of a broken answer, without a body, and with status 0 when not even that came
 * @param headers of the response
 * @param broken why no whole answer came; empty when one did
 */
public record ApiAnswer(Exchange exchange, Headers headers, Optional<Breakage> broken) {}
