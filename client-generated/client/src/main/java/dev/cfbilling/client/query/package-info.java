/**
 * What to ask usage for: {@link dev.cfbilling.client.query.UsageQuery} filters and groups it, or
 * asks for its costs, and {@link dev.cfbilling.client.query.BillableMetrics} tells by what.
 */
@NullMarked
package dev.cfbilling.client.query;

import org.jspecify.annotations.NullMarked;
