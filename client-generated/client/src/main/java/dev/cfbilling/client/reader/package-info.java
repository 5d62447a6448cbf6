/**
 * Reads the usage of any range of days by the best path that is open to an account.
 *
 * <p>{@link dev.cfbilling.client.reader.UsageReader} asks in windows of at most 31 days, sees to it
 * that each day comes once, and knows what the PayGo paths want to be asked.
 */
@NullMarked
package dev.cfbilling.client.reader;

import org.jspecify.annotations.NullMarked;
