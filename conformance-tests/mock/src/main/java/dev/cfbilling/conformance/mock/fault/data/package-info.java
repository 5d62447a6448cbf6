/** Faults in the data: single records, records together, other results. */
@NullMarked
package dev.cfbilling.conformance.mock.fault.data;

import org.jspecify.annotations.NullMarked;
