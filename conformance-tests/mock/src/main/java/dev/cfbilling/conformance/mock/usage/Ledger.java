package dev.cfbilling.conformance.mock.usage;

import dev.cfbilling.conformance.metric.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The bill of one meter over one billing period.
 *
 * <p>The allowance is used up first. The rest is rounded up, to units and then to blocks, over the
 * whole period: a day may cost nothing because an earlier day paid for its block.
 */
final class Ledger {
  private final Metric metric;
  private BigDecimal consumed = BigDecimal.ZERO;
  private BigDecimal priced = BigDecimal.ZERO;
  private BigDecimal blocks = BigDecimal.ZERO;

  Ledger(Metric metric) {
    this.metric = metric;
  }

  /** Adds the next amount. */
  BilledAmount add(BigDecimal amount) {
    BigDecimal pricedBefore = priced;
    BigDecimal blocksBefore = blocks;
    consumed = consumed.add(amount);
    priced =
        consumed.subtract(metric.included()).max(BigDecimal.ZERO).setScale(0, RoundingMode.CEILING);
    blocks = priced.divide(metric.block(), 0, RoundingMode.CEILING);
    return new BilledAmount(
        metric,
        amount,
        priced.subtract(pricedBefore),
        blocks.subtract(blocksBefore),
        priced,
        blocks);
  }
}
