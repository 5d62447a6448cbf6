/** Proof that the checks find what they are there for: every constraint broken, one at a time. */
@NullMarked
package dev.cfbilling.conformance.selftest;

import org.jspecify.annotations.NullMarked;
