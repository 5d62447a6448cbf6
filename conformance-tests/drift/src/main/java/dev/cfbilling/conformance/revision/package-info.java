/**
 * The contract's own history: what it was at a revision, what has changed since, and whether its
 * version and its changelog say so.
 */
@NullMarked
package dev.cfbilling.conformance.revision;

import org.jspecify.annotations.NullMarked;
