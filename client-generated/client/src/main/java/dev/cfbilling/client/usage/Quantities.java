package dev.cfbilling.client.usage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much was used, and how much of it has a price. Within a free allowance the second is zero and
 * the first is not.
 */
public sealed interface Quantities permits Values.QuantitiesValue {

  /** {@return the metered amount, the free allowance included} */
  BigDecimal consumed();

  /** {@return its unit; empty from PayGo paths when the meter's name already says it} */
  String consumedUnit();

  /** {@return the part of it that has a price; null when not reported} */
  @Nullable BigDecimal pricing();

  /** {@return its unit; null when not reported} */
  @Nullable String pricingUnit();

  /**
   * A unit to show with {@link #consumed}: its own, or where that is empty the pricing unit, which
   * is where the newest PayGo path tells it.
   *
   * @return the unit, or null when neither is there
   */
  default @Nullable String unitToShow() {
    return consumedUnit().isBlank() ? pricingUnit() : consumedUnit();
  }
}
