/** Recognises operations, fields and parameters that were moved or renamed. */
@NullMarked
package dev.cfbilling.conformance.drift.match;

import org.jspecify.annotations.NullMarked;
