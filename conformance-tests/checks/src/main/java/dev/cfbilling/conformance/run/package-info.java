/** A run: applies every check to a target's exchanges, and sums up the findings in a report. */
@NullMarked
package dev.cfbilling.conformance.run;

import org.jspecify.annotations.NullMarked;
