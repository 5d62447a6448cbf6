/** The formats of a report, for people and for programs. */
@NullMarked
package dev.cfbilling.conformance.report;

import org.jspecify.annotations.NullMarked;
