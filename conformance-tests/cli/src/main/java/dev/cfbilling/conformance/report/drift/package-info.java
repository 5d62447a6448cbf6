/** The formats of a comparison of two documents: for people, for GitHub and for programs. */
@NullMarked
package dev.cfbilling.conformance.report.drift;

import org.jspecify.annotations.NullMarked;
