/**
 * Drift in recorded traffic: departures from the contract, counted, dated and reported as
 * differences.
 */
@NullMarked
package dev.cfbilling.conformance.drift.capture;

import org.jspecify.annotations.NullMarked;
