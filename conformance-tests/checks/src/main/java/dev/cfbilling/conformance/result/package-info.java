/** What a run has found, as values. */
@NullMarked
package dev.cfbilling.conformance.result;

import org.jspecify.annotations.NullMarked;
