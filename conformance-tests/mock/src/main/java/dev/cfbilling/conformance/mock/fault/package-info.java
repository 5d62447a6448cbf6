/**
 * A fault has a name, the checks that find it, and the damage that it does. The faults are in
 * groups: those of the data, like {@code CostFaults}, in package {@code data}, and those of whole
 * answers in package {@code wire}. {@code Faults} of the package above lists the groups.
 */
@NullMarked
package dev.cfbilling.conformance.mock.fault;

import org.jspecify.annotations.NullMarked;
