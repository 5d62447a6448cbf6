package dev.cfbilling.client.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the usage was, and what kind of charge it makes.
 *
 * @param start the first instant of the usage ({@code ChargePeriodStart})
 * @param end the first instant after it ({@code ChargePeriodEnd}), a day later as a rule
 * @param category such as {@code Usage}; null when not reported
 * @param chargeClass {@code Correction} for a correction of what was invoiced before; null for
 *     everything else, and when not reported
 * @param frequency such as {@code Usage-Based}; null when not reported
 * @param description the charge in one line; null when not reported
 */
public record Charge(
    Instant start,
    Instant end,
    @Nullable String category,
    @Nullable String chargeClass,
    @Nullable String frequency,
    @Nullable String description) {}
