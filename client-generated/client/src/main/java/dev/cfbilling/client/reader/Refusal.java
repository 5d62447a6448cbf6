package dev.cfbilling.client.reader;

import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.usage.UsageSource;

/**
 * A source that is not open to an account.
 *
 * @param source the source
 * @param reason what it answered
 */
public record Refusal(UsageSource source, BillingApiException reason) {}
