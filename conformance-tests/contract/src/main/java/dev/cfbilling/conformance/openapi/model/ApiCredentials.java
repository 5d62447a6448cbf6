package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.Map;
import java.util.SortedSet;

/**
 * One alternative of the credentials that a call needs.
 *
 * @param demands what has to be sent or held, in words; empty when no credentials are needed
 * @param schemes where the schemes are described, by name
 * @param place where the alternative is written
 */
public record ApiCredentials(
    SortedSet<String> demands, Map<String, SpecLocation> schemes, SpecLocation place) {

  /** Whether a caller with {@code other} has these credentials too. */
  public boolean areIn(ApiCredentials other) {
    return other.demands.containsAll(demands);
  }

  @Override
  public String toString() {
    return demands.isEmpty() ? "no credentials" : String.join(" with ", demands);
  }
}
