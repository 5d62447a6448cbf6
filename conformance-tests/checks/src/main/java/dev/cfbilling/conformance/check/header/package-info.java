/** The values of response headers, read. */
@NullMarked
package dev.cfbilling.conformance.check.header;

import org.jspecify.annotations.NullMarked;
