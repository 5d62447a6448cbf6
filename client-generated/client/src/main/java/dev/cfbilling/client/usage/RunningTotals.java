package dev.cfbilling.client.usage;

import java.math.BigDecimal;

/**
 * What PayGo paths report of the billing period up to a record's end. Each contains the one of the
 * day before, so <strong>never add them up</strong>.
 */
public sealed interface RunningTotals permits Values.RunningTotalsValue {

  /** {@return the cost so far ({@code CumulatedContractedCost})} */
  BigDecimal contractedCost();

  /** {@return the amount with a price so far ({@code CumulatedPricingQuantity})} */
  long pricingQuantity();
}
