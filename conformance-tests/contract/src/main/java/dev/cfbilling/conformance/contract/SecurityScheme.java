package dev.cfbilling.conformance.contract;

/**
 * A credential that is sent in a request header.
 *
 * @param name the key under {@code components/securitySchemes}
 * @param header the request header that carries it
 */
public record SecurityScheme(String name, String header) {}
