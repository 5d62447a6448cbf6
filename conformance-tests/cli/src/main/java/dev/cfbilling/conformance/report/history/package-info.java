/** The formats of the history of the API. */
@NullMarked
package dev.cfbilling.conformance.report.history;

import org.jspecify.annotations.NullMarked;
