/** Probes for unusual requests. */
@NullMarked
package dev.cfbilling.conformance.probe.request;

import org.jspecify.annotations.NullMarked;
