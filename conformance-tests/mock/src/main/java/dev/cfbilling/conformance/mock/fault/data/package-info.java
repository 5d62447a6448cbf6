/** Faults of what answers hold: records, what they come to together, and other results. */
@NullMarked
package dev.cfbilling.conformance.mock.fault.data;

import org.jspecify.annotations.NullMarked;
