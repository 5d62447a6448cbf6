/**
 * The self-test: breaks every constraint and rule, one at a time, to prove that the checks report
 * it.
 */
@NullMarked
package dev.cfbilling.conformance.selftest;

import org.jspecify.annotations.NullMarked;
