/**
 * The contract's history: the contract at a revision, the changes since, and whether its version
 * and changelog tell them.
 */
@NullMarked
package dev.cfbilling.conformance.revision;

import org.jspecify.annotations.NullMarked;
