/** Probes about which records several answers have in common. */
@NullMarked
package dev.cfbilling.conformance.probe.record;

import org.jspecify.annotations.NullMarked;
