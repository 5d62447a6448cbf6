/** Behaviours about which records several answers have in common. */
@NullMarked
package dev.cfbilling.conformance.behaviour.record;

import org.jspecify.annotations.NullMarked;
