package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;

/**
 * Where an operation is served.
 *
 * @param addresses before the operation's path, the one that counts first; {@code /} when the
 *     document names none
 * @param place where they are listed
 */
public record ApiServers(List<String> addresses, SpecLocation place) {}
