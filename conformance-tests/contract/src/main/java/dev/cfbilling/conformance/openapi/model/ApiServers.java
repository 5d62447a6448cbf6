package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;

/**
 * The servers of an operation.
 *
 * @param addresses to put before the operation's path, the preferred one first; {@code /} when the
 *     document names none
 * @param place where they are listed
 */
public record ApiServers(List<String> addresses, SpecLocation place) {}
