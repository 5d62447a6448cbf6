/**
 * One record for usage, whichever way it came, and a key to keep it under.
 *
 * <p>{@link dev.cfbilling.client.usage.UsageRecord} says what its source said and nothing else:
 * what was absent or null is null, zero is zero, an empty unit is empty. The contract gives absent
 * and null one meaning, not reported; {@link dev.cfbilling.client.usage.FocusColumn#presenceIn}
 * tells that from what the source never reports.
 */
@NullMarked
package dev.cfbilling.client.usage;

import org.jspecify.annotations.NullMarked;
