/** Rules about PayGo usage: running totals, and promises of this plan only. */
@NullMarked
package dev.cfbilling.conformance.rule.paygo;

import org.jspecify.annotations.NullMarked;
