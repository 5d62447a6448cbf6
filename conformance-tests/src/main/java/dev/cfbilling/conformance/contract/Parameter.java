package dev.cfbilling.conformance.contract;

/**
 * One parameter of an operation.
 *
 * @param name as sent
 * @param in {@code path}, {@code query} or {@code header}
 * @param location where the contract describes it
 */
public record Parameter(
    String name, String in, boolean required, SchemaAt schema, SpecLocation location) {}
