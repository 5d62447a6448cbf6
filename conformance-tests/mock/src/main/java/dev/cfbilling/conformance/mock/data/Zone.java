package dev.cfbilling.conformance.mock.data;

/**
 * A domain of an account.
 *
 * @param id 32 lower-case hexadecimal digits
 * @param name the domain's
 */
public record Zone(String id, String name) {}
