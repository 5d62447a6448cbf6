/** Validates values with the JSON Schema library networknt. */
@NullMarked
package dev.cfbilling.conformance.networknt;

import org.jspecify.annotations.NullMarked;
