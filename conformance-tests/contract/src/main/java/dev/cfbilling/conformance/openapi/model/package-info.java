/** What an OpenAPI document says of an operation, as values. */
@NullMarked
package dev.cfbilling.conformance.openapi.model;

import org.jspecify.annotations.NullMarked;
