/** Probes for from and to, and for the days that are returned. */
@NullMarked
package dev.cfbilling.conformance.probe.period;

import org.jspecify.annotations.NullMarked;
