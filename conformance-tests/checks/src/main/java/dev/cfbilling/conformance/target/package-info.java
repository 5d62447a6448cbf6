/** The sources of exchanges: a mock, a live API, a capture. */
@NullMarked
package dev.cfbilling.conformance.target;

import org.jspecify.annotations.NullMarked;
