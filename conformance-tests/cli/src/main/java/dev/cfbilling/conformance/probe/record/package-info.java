/** Probes that compare the records of several answers. */
@NullMarked
package dev.cfbilling.conformance.probe.record;

import org.jspecify.annotations.NullMarked;
