package dev.cfbilling.conformance.mock.usage;

import dev.cfbilling.conformance.metric.Metric;
import java.math.BigDecimal;

/**
 * The billed part of an amount of usage, with the running totals of its billing period.
 *
 * @param consumed the whole amount, including the free allowance
 * @param priced whole units above the allowance
 * @param blocks blocks started for them; units when the metric has no blocks
 * @param pricedSoFar the running total of {@code priced}
 * @param blocksSoFar the running total of {@code blocks}
 */
public record BilledAmount(
    Metric metric,
    BigDecimal consumed,
    BigDecimal priced,
    BigDecimal blocks,
    BigDecimal pricedSoFar,
    BigDecimal blocksSoFar) {

  /** The cost at list price, in US dollars. */
  public BigDecimal cost() {
    return blocks.multiply(metric.pricingUnitPrice());
  }

  /** The running total of the cost at list price, in US dollars. */
  public BigDecimal costSoFar() {
    return blocksSoFar.multiply(metric.pricingUnitPrice());
  }

  /** The sum with the {@code next} amount of the same meter and period. */
  public BilledAmount then(BilledAmount next) {
    return new BilledAmount(
        metric,
        consumed.add(next.consumed),
        priced.add(next.priced),
        blocks.add(next.blocks),
        next.pricedSoFar,
        next.blocksSoFar);
  }

  /** The sum with the amount of another meter. */
  public BilledAmount plus(BilledAmount other) {
    return new BilledAmount(
        metric,
        consumed.add(other.consumed),
        priced.add(other.priced),
        blocks.add(other.blocks),
        pricedSoFar.add(other.pricedSoFar),
        blocksSoFar.add(other.blocksSoFar));
  }
}
