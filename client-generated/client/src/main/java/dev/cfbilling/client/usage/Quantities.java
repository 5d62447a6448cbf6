package dev.cfbilling.client.usage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much was used, and how much of it has a price. Within a free allowance the second is zero and
 * the first is not.
 *
 * @param consumed the metered amount, the free allowance included
 * @param consumedUnit its unit; empty from PayGo paths when the meter's name already says it
 * @param pricing the part of it that has a price; null when not reported
 * @param pricingUnit its unit; null when not reported
 */
public record Quantities(
    BigDecimal consumed,
    String consumedUnit,
    @Nullable BigDecimal pricing,
    @Nullable String pricingUnit) {

  /**
   * A unit to show with {@link #consumed}: its own, or where that is empty the pricing unit, which
   * is where the newest PayGo path tells it.
   *
   * @return the unit, or null when neither is there
   */
  public @Nullable String unitToShow() {
    return consumedUnit.isBlank() ? pricingUnit : consumedUnit;
  }
}
