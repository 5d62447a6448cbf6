/**
 * Answers from a recording: the same request gets the same bytes.
 *
 * <p>A request is the same if its method, path, query and body are; the query in any order, and
 * what a recording has as scrubbed stands for any value. A body is compared by itself or by the
 * digest that a recording without secrets has of it. Of a request that was recorded several times
 * the answers come in their order, and the last one stays.
 */
@NullMarked
package dev.cfbilling.conformance.proxy.replay;

import org.jspecify.annotations.NullMarked;
