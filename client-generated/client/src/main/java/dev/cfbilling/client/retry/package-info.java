/**
 * When a request is made again, and how long that waits.
 *
 * <p>{@link dev.cfbilling.client.CloudflareBilling} tries again by itself; here is what sets how
 * often. It is an interceptor of our own. Failsafe was weighed against it and wraps a call instead:
 * the calls of the generated interfaces would then repeat only for who remembers to wrap them, its
 * waits follow the system's clock, which tests can't drive, and OkHttp's call timeout would start
 * anew with each try. An interceptor serves each call, synchronous or not, within its one timeout.
 * What it costs is that an enqueued call that waits holds its thread.
 */
@NullMarked
package dev.cfbilling.client.retry;

import org.jspecify.annotations.NullMarked;
