/** Reports of what changed between two documents: for people, for GitHub and for programs. */
@NullMarked
package dev.cfbilling.conformance.drift.report;

import org.jspecify.annotations.NullMarked;
