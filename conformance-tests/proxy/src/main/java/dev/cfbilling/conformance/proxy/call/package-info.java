/**
 * What is kept of each call that passes, until it is recorded and judged.
 *
 * <p>Two threads work behind the traffic: one decodes and records, the other judges, so that each
 * can break or fall behind by itself. What waits for them is bounded: small bodies by the memory
 * they take, all calls by number, and whoever exceeds it is passed on unseen and counted.
 */
@NullMarked
package dev.cfbilling.conformance.proxy.call;

import org.jspecify.annotations.NullMarked;
