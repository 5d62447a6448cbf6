/** The bytes of a response body, in memory or in a file. */
@NullMarked
package dev.cfbilling.conformance.body;

import org.jspecify.annotations.NullMarked;
