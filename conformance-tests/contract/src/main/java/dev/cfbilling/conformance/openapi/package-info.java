/**
 * Any OpenAPI 3.0 or 3.1 document, read for what it says and not for how it is written.
 *
 * <p>Unlike {@code contract}, which reads the one document that exchanges are held to and refuses
 * whatever is wrong with it, this package reads documents of others: of many megabytes, with
 * thousands of operations that are none of our business and references among them that lead
 * nowhere. Only what is asked for is ever resolved.
 */
@NullMarked
package dev.cfbilling.conformance.openapi;

import org.jspecify.annotations.NullMarked;
