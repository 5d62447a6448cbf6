/** An HTTP server on loopback that behaves as the billing API does. */
@NullMarked
package dev.cfbilling.conformance.mock;

import org.jspecify.annotations.NullMarked;
