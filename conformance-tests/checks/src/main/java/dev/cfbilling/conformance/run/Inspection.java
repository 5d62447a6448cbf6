package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.ExchangeResult;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * What one exchange came to, on its own.
 *
 * @param tally of what was found in it
 * @param known empty when the exchange calls no operation of the contract
 */
record Inspection(
    Exchange exchange, ExchangeSummary summary, FindingTally tally, Optional<OfOperation> known)
    implements Closeable {

  /**
   * What it came to for the operation that it calls.
   *
   * @param tally of this exchange alone
   */
  record OfOperation(Subject subject, OperationTally tally) {}

  ExchangeResult result() {
    return summary.result(tally.count(Severity.ERROR), tally.count(Severity.WARNING));
  }

  @Override
  public void close() throws IOException {
    exchange.close();
  }
}
