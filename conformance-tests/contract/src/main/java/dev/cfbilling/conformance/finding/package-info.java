/** Findings, their severities, explanations and sources. */
@NullMarked
package dev.cfbilling.conformance.finding;

import org.jspecify.annotations.NullMarked;
