/** What a comparison returns: its differences, and what it didn't compare. */
@NullMarked
package dev.cfbilling.conformance.drift.result;

import org.jspecify.annotations.NullMarked;
