/** One run: a target's exchanges, put to every check, summed up in a report. */
@NullMarked
package dev.cfbilling.conformance.run;

import org.jspecify.annotations.NullMarked;
