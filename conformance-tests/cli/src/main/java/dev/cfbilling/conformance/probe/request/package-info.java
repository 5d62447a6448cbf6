/** Probes about what becomes of requests that are out of the ordinary. */
@NullMarked
package dev.cfbilling.conformance.probe.request;

import org.jspecify.annotations.NullMarked;
