/** What the OpenAPI document promises: operations, parameters, responses and their addresses. */
@NullMarked
package dev.cfbilling.conformance.contract;

import org.jspecify.annotations.NullMarked;
