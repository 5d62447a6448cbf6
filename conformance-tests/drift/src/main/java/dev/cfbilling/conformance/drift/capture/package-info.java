/**
 * What recorded traffic has that the contract does not: the departures that the compiled schemas
 * find, counted, dated and put into the words of a comparison.
 */
@NullMarked
package dev.cfbilling.conformance.drift.capture;

import org.jspecify.annotations.NullMarked;
