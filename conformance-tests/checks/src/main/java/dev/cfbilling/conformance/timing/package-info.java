/** How long answers took. */
@NullMarked
package dev.cfbilling.conformance.timing;

import org.jspecify.annotations.NullMarked;
