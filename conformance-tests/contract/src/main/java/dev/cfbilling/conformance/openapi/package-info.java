/**
 * Reads any OpenAPI 3.0 or 3.1 document for its meaning, independent of its spelling.
 *
 * <p>The package {@code contract} is for the one document that exchanges are validated against.
 * This package also reads documents of others: large ones, with thousands of operations unrelated
 * to billing, and with broken references. Only the requested parts are resolved.
 */
@NullMarked
package dev.cfbilling.conformance.openapi;

import org.jspecify.annotations.NullMarked;
