/** What a proxy costs a client and what it changes, beside what else there is. */
@NullMarked
package dev.cfbilling.conformance.bench.proxy;

import org.jspecify.annotations.NullMarked;
