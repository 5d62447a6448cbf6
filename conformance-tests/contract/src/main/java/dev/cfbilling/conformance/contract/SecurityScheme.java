package dev.cfbilling.conformance.contract;

/**
 * How one credential travels.
 *
 * @param name the key under {@code components/securitySchemes}
 * @param header the request header that carries it
 */
public record SecurityScheme(String name, String header) {}
