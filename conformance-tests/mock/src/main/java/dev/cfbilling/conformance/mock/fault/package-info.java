/** What a fault is: a name, the checks that catch it, and the damage that it does. */
@NullMarked
package dev.cfbilling.conformance.mock.fault;

import org.jspecify.annotations.NullMarked;
