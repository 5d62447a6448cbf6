/**
 * How the API behaves over several calls: what to ask, and what the answers must have in common.
 */
@NullMarked
package dev.cfbilling.conformance.probe;

import org.jspecify.annotations.NullMarked;
