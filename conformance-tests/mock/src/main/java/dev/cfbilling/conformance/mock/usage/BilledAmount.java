package dev.cfbilling.conformance.mock.usage;

import dev.cfbilling.conformance.metric.Metric;
import java.math.BigDecimal;

/**
 * What usage comes to, beside what the billing period has come to with it.
 *
 * @param consumed the amount itself, the allowance included
 * @param priced whole units of it that are not free
 * @param blocks blocks that were begun for them; units where there are no blocks
 * @param pricedSoFar {@code priced} of the period up to here
 * @param blocksSoFar {@code blocks} of the period up to here
 */
public record BilledAmount(
    Metric metric,
    BigDecimal consumed,
    BigDecimal priced,
    BigDecimal blocks,
    BigDecimal pricedSoFar,
    BigDecimal blocksSoFar) {

  /** At list price, in US dollars. */
  public BigDecimal cost() {
    return blocks.multiply(metric.pricingUnitPrice());
  }

  /** Of the period up to here, at list price, in US dollars. */
  public BigDecimal costSoFar() {
    return blocksSoFar.multiply(metric.pricingUnitPrice());
  }

  /** Both together, when {@code next} comes next in the same period of the same meter. */
  public BilledAmount then(BilledAmount next) {
    return new BilledAmount(
        metric,
        consumed.add(next.consumed),
        priced.add(next.priced),
        blocks.add(next.blocks),
        next.pricedSoFar,
        next.blocksSoFar);
  }

  /** Both together, when {@code other} is another meter's. */
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
