package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.Map;
import java.util.SortedSet;

/**
 * One alternative of what a call has to identify itself with.
 *
 * @param demands each thing that is sent or held, in words; none when nothing is asked for
 * @param schemes where the schemes are described, by name
 * @param place where the alternative is written
 */
public record ApiCredentials(
    SortedSet<String> demands, Map<String, SpecLocation> schemes, SpecLocation place) {

  /** Whether whoever has {@code other} has these too. */
  public boolean areIn(ApiCredentials other) {
    return other.demands.containsAll(demands);
  }

  @Override
  public String toString() {
    return demands.isEmpty() ? "no credentials" : String.join(" with ", demands);
  }
}
