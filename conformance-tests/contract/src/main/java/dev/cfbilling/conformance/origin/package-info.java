/** When, by what and how a report was made. */
@NullMarked
package dev.cfbilling.conformance.origin;

import org.jspecify.annotations.NullMarked;
