/** Rules about charge periods and billing periods. */
@NullMarked
package dev.cfbilling.conformance.rule.period;

import org.jspecify.annotations.NullMarked;
