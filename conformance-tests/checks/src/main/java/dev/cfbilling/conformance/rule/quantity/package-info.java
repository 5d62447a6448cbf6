/** Rules about quantities and units. */
@NullMarked
package dev.cfbilling.conformance.rule.quantity;

import org.jspecify.annotations.NullMarked;
