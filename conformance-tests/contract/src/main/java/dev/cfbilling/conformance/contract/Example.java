package dev.cfbilling.conformance.contract;

/**
 * A response body that the contract gives as an example.
 *
 * @param name unique within its response
 * @param json the body
 */
public record Example(String name, String json) {}
