/** The usage of the mock's customers, and its cost. */
@NullMarked
package dev.cfbilling.conformance.mock.usage;

import org.jspecify.annotations.NullMarked;
