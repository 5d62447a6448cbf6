/** The mock's customers, and what they are billed for. */
@NullMarked
package dev.cfbilling.conformance.mock.data;

import org.jspecify.annotations.NullMarked;
