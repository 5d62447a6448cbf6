package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.Optional;

/**
 * A body that an operation takes or gives.
 *
 * @param required whether a request has to have one
 * @param schema of the JSON that it holds; empty when the document describes no JSON
 */
public record ApiBody(boolean required, Optional<Schema> schema, SpecLocation place) {}
