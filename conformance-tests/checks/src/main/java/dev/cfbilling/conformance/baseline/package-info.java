/**
 * Findings that a team knows: a file that lists them, beside which a run fails for new ones only.
 */
@NullMarked
package dev.cfbilling.conformance.baseline;

import org.jspecify.annotations.NullMarked;
