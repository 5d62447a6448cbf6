package dev.cfbilling.conformance.mock.usage;

import java.math.BigDecimal;

/** When usage becomes known. */
public enum Arrival {
  /** As it happens. */
  AT_ONCE,

  /** A day late; two days late but for the first metrics of a subscription. */
  LATE,

  /** As it happens, but lower; what is missing follows after two days. */
  RESTATED;

  private static final int EARLY_METRICS = 6;
  private static final int OPEN_DAYS = 2;
  private static final BigDecimal BEFORE_RESTATEMENT = new BigDecimal("0.9");

  /**
   * The known part of what was used on a day.
   *
   * @param age of the day, 0 for today
   */
  BigDecimal known(BigDecimal used, MeteredItem meter, long age) {
    return switch (this) {
      case AT_ONCE -> used;
      case LATE -> age > (meter.rank() < EARLY_METRICS ? 0 : 1) ? used : BigDecimal.ZERO;
      case RESTATED -> age > OPEN_DAYS ? used : used.multiply(BEFORE_RESTATEMENT);
    };
  }
}
