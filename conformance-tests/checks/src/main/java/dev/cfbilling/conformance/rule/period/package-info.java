/** Rules about when a charge was and when it is billed. */
@NullMarked
package dev.cfbilling.conformance.rule.period;

import org.jspecify.annotations.NullMarked;
