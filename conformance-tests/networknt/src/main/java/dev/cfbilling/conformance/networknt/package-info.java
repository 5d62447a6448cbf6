/** What JSON Schema says of a value, told by the library networknt. */
@NullMarked
package dev.cfbilling.conformance.networknt;

import org.jspecify.annotations.NullMarked;
