package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;
import java.util.Map;

/**
 * A body of a request or response.
 *
 * @param required whether a request must have it
 * @param media its media types, in the document's order
 * @param headers of a response, by name in lower case
 * @param others the places of all other keywords
 */
public record ApiBody(
    boolean required,
    List<ApiMedia> media,
    Map<String, ApiParameter> headers,
    Map<String, List<SpecLocation>> others,
    SpecLocation place) {}
