/** JSON as it was sent: tokens, numbers, dates. */
@NullMarked
package dev.cfbilling.conformance.json;

import org.jspecify.annotations.NullMarked;
