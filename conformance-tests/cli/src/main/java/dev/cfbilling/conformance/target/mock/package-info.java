/** The mock as a target. */
@NullMarked
package dev.cfbilling.conformance.target.mock;

import org.jspecify.annotations.NullMarked;
