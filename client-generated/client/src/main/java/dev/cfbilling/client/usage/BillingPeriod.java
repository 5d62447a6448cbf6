package dev.cfbilling.client.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The billing period that a record belongs to. */
public sealed interface BillingPeriod permits Values.BillingPeriodValue {

  /** {@return its first instant; null when not reported} */
  @Nullable Instant start();

  /** {@return the first instant after it; null when not reported, and always from PayGo paths} */
  @Nullable Instant end();
}
