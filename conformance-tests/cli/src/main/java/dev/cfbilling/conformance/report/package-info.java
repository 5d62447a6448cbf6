/** A report, written for people and for programs. */
@NullMarked
package dev.cfbilling.conformance.report;

import org.jspecify.annotations.NullMarked;
