package dev.cfbilling.client.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the usage was, and what kind of charge it makes. */
public sealed interface Charge permits Values.ChargeValue {

  /** {@return the first instant of the usage ({@code ChargePeriodStart})} */
  Instant start();

  /** {@return the first instant after it ({@code ChargePeriodEnd}), a day later as a rule} */
  Instant end();

  /** {@return such as {@code Usage}; null when not reported} */
  @Nullable String category();

  /**
   * {@return {@code Correction} for a correction of what was invoiced before; null for everything
   * else, and when not reported}
   */
  @Nullable String chargeClass();

  /** {@return such as {@code Usage-Based}; null when not reported} */
  @Nullable String frequency();

  /** {@return the charge in one line; null when not reported} */
  @Nullable String description();
}
