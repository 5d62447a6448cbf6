package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.har.RecordedCall.Header;
import java.util.List;

/**
 * An exchange of a capture with what no check needs of it.
 *
 * @param posted the request's body; empty without one, or where it was taken out
 * @param digest of the request's body, as {@link HarRecorder} writes it; empty without one
 * @param answered the headers of the answer
 */
public record CapturedCall(
    Exchange exchange, String posted, String digest, List<Header> answered) {}
