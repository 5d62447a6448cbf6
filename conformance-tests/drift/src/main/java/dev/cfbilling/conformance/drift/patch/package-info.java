/**
 * Patches of the contract's source. They edit the text of the hand-written YAML, so that comments
 * and layout stay.
 */
@NullMarked
package dev.cfbilling.conformance.drift.patch;

import org.jspecify.annotations.NullMarked;
