/**
 * The contract of an OpenAPI document: operations, parameters, responses and schemas, with their
 * source locations.
 */
@NullMarked
package dev.cfbilling.conformance.contract;

import org.jspecify.annotations.NullMarked;
