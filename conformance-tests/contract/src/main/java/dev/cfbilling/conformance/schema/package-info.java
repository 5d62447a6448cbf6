/** Validates values against JSON Schema, and words the violations. */
@NullMarked
package dev.cfbilling.conformance.schema;

import org.jspecify.annotations.NullMarked;
