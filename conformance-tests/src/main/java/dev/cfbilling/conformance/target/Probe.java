package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.contract.Operation;
import java.util.Map;

/**
 * One planned call.
 *
 * @param pathParameters a value for each parameter of the path
 * @param query parameters to send
 * @param headers beyond the credentials
 */
record Probe(
    Operation operation,
    Map<String, String> pathParameters,
    Map<String, String> query,
    Map<String, String> headers) {}
