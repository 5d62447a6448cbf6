/** Faults of answers as a whole, and of the way that they take. */
@NullMarked
package dev.cfbilling.conformance.mock.fault.wire;

import org.jspecify.annotations.NullMarked;
