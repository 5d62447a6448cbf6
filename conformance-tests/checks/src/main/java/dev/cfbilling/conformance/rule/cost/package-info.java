/** Rules about money. */
@NullMarked
package dev.cfbilling.conformance.rule.cost;

import org.jspecify.annotations.NullMarked;
