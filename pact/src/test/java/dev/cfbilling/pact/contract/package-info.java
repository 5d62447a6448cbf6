/** Whether the pact can be trusted: it is what the tests write, it bites, and it obeys the spec. */
@NullMarked
package dev.cfbilling.pact.contract;

import org.jspecify.annotations.NullMarked;
