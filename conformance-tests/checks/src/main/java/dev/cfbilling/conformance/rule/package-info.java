/** The interfaces of rules about meaning, and their view of a response. */
@NullMarked
package dev.cfbilling.conformance.rule;

import org.jspecify.annotations.NullMarked;
