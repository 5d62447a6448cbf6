package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What makes a pass mean less than it seems. */
final class Cautions {
  private Cautions() {}

  /**
   * @param unknown operations whose resource the contract does not say
   * @param records how many elements the successful answers had in their arrays
   */
  static List<String> of(List<OperationResult> operations, List<Operation> unknown, long records) {
    List<String> cautions = new ArrayList<>();
    for (Operation operation : unknown) {
      cautions.add(
          ("%s is not asked about what it means: the contract gives it no x-resource, which says"
                  + " which rules and probes apply.")
              .formatted(operation.id()));
    }
    Set<Integer> statuses =
        operations.stream()
            .flatMap(operation -> operation.answers().keySet().stream())
            .collect(Collectors.toSet());
    if (statuses.isEmpty()) {
      cautions.add("No operation of the contract was reached.");
    } else if (statuses.equals(Set.of(401))) {
      cautions.add(
          "Every answer is a 401: the credentials are not accepted, and nothing was seen.");
    } else if (statuses.stream().noneMatch(status -> status / 100 == 2)) {
      cautions.add("No answer is a success: only failures were seen.");
    } else if (records == 0) {
      cautions.add("Every successful answer is empty: no record was seen.");
    }
    return cautions;
  }
}
