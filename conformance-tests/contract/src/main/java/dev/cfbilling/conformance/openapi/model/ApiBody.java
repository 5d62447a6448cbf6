package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;
import java.util.Map;

/**
 * A body that an operation takes or gives.
 *
 * @param required whether a request has to have one
 * @param media what it may be written in, in the document's order
 * @param headers of a response, by name in lower case
 * @param others where each keyword is written that is none of these
 */
public record ApiBody(
    boolean required,
    List<ApiMedia> media,
    Map<String, ApiParameter> headers,
    Map<String, List<SpecLocation>> others,
    SpecLocation place) {}
