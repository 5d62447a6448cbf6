/** The command line of an audit. */
@NullMarked
package dev.cfbilling.conformance.audit;

import org.jspecify.annotations.NullMarked;
