/** When, how and by which tool a report was made. */
@NullMarked
package dev.cfbilling.conformance.origin;

import org.jspecify.annotations.NullMarked;
