package dev.cfbilling.client.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The billing period that a record belongs to.
 *
 * @param start its first instant; null when not reported
 * @param end the first instant after it; null when not reported, and always from PayGo paths
 */
public record BillingPeriod(@Nullable Instant start, @Nullable Instant end) {}
