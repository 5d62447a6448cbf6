/** Who the mock's customers are, and what they can be billed for. */
@NullMarked
package dev.cfbilling.conformance.mock.data;

import org.jspecify.annotations.NullMarked;
