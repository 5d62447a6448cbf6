/** Probes about how days are asked for, and which are returned. */
@NullMarked
package dev.cfbilling.conformance.probe.period;

import org.jspecify.annotations.NullMarked;
