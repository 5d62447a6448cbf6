/** What a rule about meaning is, and all that it may see of a response. */
@NullMarked
package dev.cfbilling.conformance.rule;

import org.jspecify.annotations.NullMarked;
