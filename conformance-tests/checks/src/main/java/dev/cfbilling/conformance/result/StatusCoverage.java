package dev.cfbilling.conformance.result;

import java.util.List;
import java.util.Set;

/**
 * The statuses of an operation that occurred.
 *
 * @param documented the statuses that the contract names, in its order
 * @param covered the documented statuses that occurred
 * @param others the undocumented statuses that occurred, ascending
 */
public record StatusCoverage(List<String> documented, Set<String> covered, List<Integer> others) {

  /** The documented statuses that did not occur. */
  public List<String> untested() {
    return documented.stream().filter(status -> !covered.contains(status)).toList();
  }
}
