/** Rules about PayGo usage: running sums, and what only this plan promises. */
@NullMarked
package dev.cfbilling.conformance.rule.paygo;

import org.jspecify.annotations.NullMarked;
