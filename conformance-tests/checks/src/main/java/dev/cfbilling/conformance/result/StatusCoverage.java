package dev.cfbilling.conformance.result;

import java.util.List;
import java.util.Set;

/**
 * Which answers of an operation were seen.
 *
 * @param documented the statuses that the contract names, in its order
 * @param covered those of them that were seen
 * @param others the statuses that were seen and that it does not name, ascending
 */
public record StatusCoverage(List<String> documented, Set<String> covered, List<Integer> others) {

  /** The statuses that the contract names and that were not seen. */
  public List<String> untested() {
    return documented.stream().filter(status -> !covered.contains(status)).toList();
  }
}
