/** Records of a body as the rules read them. */
@NullMarked
package dev.cfbilling.conformance.check.record;

import org.jspecify.annotations.NullMarked;
