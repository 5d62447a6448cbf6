/** How much the mock's customers use, and what that comes to. */
@NullMarked
package dev.cfbilling.conformance.mock.usage;

import org.jspecify.annotations.NullMarked;
