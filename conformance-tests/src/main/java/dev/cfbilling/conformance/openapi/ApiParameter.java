package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param form how a list of values is written, such as {@code form, exploded}
 */
public record ApiParameter(
    String name,
    String in,
    boolean required,
    String form,
    Schema schema,
    Marks marks,
    SpecLocation place) {}
