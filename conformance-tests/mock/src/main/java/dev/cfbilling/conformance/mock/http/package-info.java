/** The mock's HTTP server. */
@NullMarked
package dev.cfbilling.conformance.mock.http;

import org.jspecify.annotations.NullMarked;
