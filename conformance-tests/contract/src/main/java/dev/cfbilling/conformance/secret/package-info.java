/** Finds sensitive values: known secrets in any encoding, and values that look like secrets. */
@NullMarked
package dev.cfbilling.conformance.secret;

import org.jspecify.annotations.NullMarked;
