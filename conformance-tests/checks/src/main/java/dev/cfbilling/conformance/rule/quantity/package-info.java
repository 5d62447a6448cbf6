/** Rules about amounts and their units. */
@NullMarked
package dev.cfbilling.conformance.rule.quantity;

import org.jspecify.annotations.NullMarked;
