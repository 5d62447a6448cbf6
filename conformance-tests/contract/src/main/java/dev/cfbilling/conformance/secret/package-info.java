/** Finds what must not be shown: known secrets, in whatever form, and what looks like a secret. */
@NullMarked
package dev.cfbilling.conformance.secret;

import org.jspecify.annotations.NullMarked;
