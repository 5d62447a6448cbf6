/** Faults of whole answers, and faults on the wire. */
@NullMarked
package dev.cfbilling.conformance.mock.fault.wire;

import org.jspecify.annotations.NullMarked;
