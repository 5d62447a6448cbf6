/** A fault has a name, the checks that find it, and the damage that it does. */
@NullMarked
package dev.cfbilling.conformance.mock.fault;

import org.jspecify.annotations.NullMarked;
