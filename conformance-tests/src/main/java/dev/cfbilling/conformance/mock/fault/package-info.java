/** The ways in which the mock can be made to break or drift, one at a time, each with a name. */
@NullMarked
package dev.cfbilling.conformance.mock.fault;

import org.jspecify.annotations.NullMarked;
