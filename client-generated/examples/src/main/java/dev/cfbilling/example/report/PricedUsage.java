package dev.cfbilling.example.report;

import dev.cfbilling.client.reader.UsageAnswer;
import dev.cfbilling.client.usage.UsageSource;
import java.util.Optional;

/**
 * Usage from the source that knows most of its cost.
 *
 * @param answer the usage
 * @param passedOver a source that is open, and was passed over because it reports no costs
 */
public record PricedUsage(UsageAnswer answer, Optional<UsageSource> passedOver) {}
