/** Fails a JUnit 5 test when its calls depart from the contract. */
@NullMarked
package dev.cfbilling.conformance.junit;

import org.jspecify.annotations.NullMarked;
