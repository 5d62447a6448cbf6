/** An HTTP server on loopback that answers with the contract's own examples. */
@NullMarked
package dev.cfbilling.conformance.mock;

import org.jspecify.annotations.NullMarked;
