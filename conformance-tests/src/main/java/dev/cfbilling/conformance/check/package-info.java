/** Probe. */
@NullMarked
package dev.cfbilling.conformance.check;

import org.jspecify.annotations.NullMarked;
