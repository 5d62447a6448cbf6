package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.Breakage;
import dev.cfbilling.conformance.exchange.Exchange;
import java.util.Optional;
import okhttp3.Headers;

/**
 * The outcome of one call.
 *
 * @param headers of the response; all, where the exchange has only those that are checked
 */
public record ApiAnswer(Exchange exchange, Headers headers) {
  /** Why the response is incomplete; empty when it is complete. */
  public Optional<Breakage> broken() {
    return exchange.response().breakage();
  }
}
