/** Behaviours about how days are asked for, and which are returned. */
@NullMarked
package dev.cfbilling.conformance.behaviour.period;

import org.jspecify.annotations.NullMarked;
