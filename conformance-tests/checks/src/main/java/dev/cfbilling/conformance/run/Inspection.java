package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.ExchangeResult;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The findings of one exchange by itself.
 *
 * @param tally of its findings
 * @param known empty when the exchange does not call the contract's operations
 */
record Inspection(
    Exchange exchange, ExchangeSummary summary, FindingTally tally, Optional<OfOperation> known)
    implements Closeable {

  /**
   * The part about the operation that it calls.
   *
   * @param tally of this exchange only
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
