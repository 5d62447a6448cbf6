/** Rules about costs, prices and currencies. */
@NullMarked
package dev.cfbilling.conformance.rule.cost;

import org.jspecify.annotations.NullMarked;
