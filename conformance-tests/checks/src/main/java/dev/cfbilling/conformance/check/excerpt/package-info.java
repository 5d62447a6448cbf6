/** The lines of a body around a finding. */
@NullMarked
package dev.cfbilling.conformance.check.excerpt;

import org.jspecify.annotations.NullMarked;
