package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.finding.Finding;

/**
 * A finding and the exchange that it was made in.
 *
 * @param operation the operation's id
 * @param exchange the exchange's index
 * @param request as {@link ExchangeResult#request}
 */
public record FindingAt(
    String operation, int exchange, String request, int status, Finding finding) {}
