/**
 * Hostile input: whatever comes, the tool gives a verdict or a sentence, tells no secret and takes
 * no more memory than it may.
 */
@NullMarked
package dev.cfbilling.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
