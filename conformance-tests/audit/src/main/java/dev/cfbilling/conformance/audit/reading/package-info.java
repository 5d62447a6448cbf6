/** Reads captures in tasks: each exchange is judged, and its records become rows. */
@NullMarked
package dev.cfbilling.conformance.audit.reading;

import org.jspecify.annotations.NullMarked;
