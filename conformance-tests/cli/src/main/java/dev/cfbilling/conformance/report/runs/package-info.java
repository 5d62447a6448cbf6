/** Reports on the runs of a history: for a terminal, and as a page for every morning. */
@NullMarked
package dev.cfbilling.conformance.report.runs;

import org.jspecify.annotations.NullMarked;
