/** Causes and totals in plain text, the same in every format of a report. */
@NullMarked
package dev.cfbilling.conformance.text;

import org.jspecify.annotations.NullMarked;
