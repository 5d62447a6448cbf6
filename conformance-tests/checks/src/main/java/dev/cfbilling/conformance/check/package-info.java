/** The checks; each inspects single exchanges. */
@NullMarked
package dev.cfbilling.conformance.check;

import org.jspecify.annotations.NullMarked;
