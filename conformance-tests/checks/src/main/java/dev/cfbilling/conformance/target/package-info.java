/** Where exchanges come from: a mock, a live API, a capture. */
@NullMarked
package dev.cfbilling.conformance.target;

import org.jspecify.annotations.NullMarked;
