package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sentences about why a pass means less than it seems. */
final class Cautions {
  private static final int UNAUTHORIZED = 401;

  private Cautions() {}

  /**
   * @param unknown operations without a resource in the contract
   * @param nothingTested the result of {@link #nothingTested}
   * @param unseen the results of {@link #unseen}
   */
  static List<String> of(
      List<Operation> unknown, Optional<String> nothingTested, List<String> unseen) {
    List<String> cautions = new ArrayList<>();
    for (Operation operation : unknown) {
      cautions.add(
          ("%s is not asked about what it means: the contract gives it no x-resource, which says"
                  + " which rules and probes apply.")
              .formatted(operation.id()));
    }
    nothingTested.ifPresent(cautions::add);
    cautions.addAll(unseen);
    return cautions;
  }

  /**
   * Sentences about captures of which no check has seen everything.
   *
   * @param interrupted whether the run has ended for the first broken one, and says so
   */
  static List<String> unseen(CaptureQuality captures, boolean interrupted) {
    List<String> cautions = new ArrayList<>();
    List<String> broken =
        captures.parts().stream().flatMap(part -> part.broken().stream()).toList();
    if (!broken.isEmpty() && !interrupted) {
      String files = broken.size() == 1 ? "1 file" : Sentences.number(broken.size()) + " files";
      cautions.add(
          "%s can't be read, or not to the end; the first: %s".formatted(files, broken.get(0)));
    }
    List<String> odd = captures.parts().stream().flatMap(part -> part.unread().stream()).toList();
    if (odd.size() == 1) {
      cautions.add("1 entry is left out, since it can't be read: entry %s.".formatted(odd.get(0)));
    } else if (!odd.isEmpty()) {
      cautions.add(
          "%s entries are left out, since they can't be read; the first: entry %s."
              .formatted(Sentences.number(odd.size()), odd.get(0)));
    }
    return cautions;
  }

  /**
   * A sentence that nothing was tested, and why; empty when something was.
   *
   * @param seen of all operations
   */
  static Optional<String> nothingTested(List<OperationResult> operations, CheckedCounts seen) {
    boolean tested = operations.stream().anyMatch(one -> one.verdict() == Verdict.CONFORMS);
    return tested
        ? Optional.empty()
        : seen.reasonToBeUntested()
            .map(reason -> "Nothing was tested: %s.".formatted(why(seen, reason)));
  }

  private static String why(CheckedCounts seen, String reason) {
    if (seen.answers().isEmpty() && seen.gaps().isEmpty()) {
      return "no exchange is a call of the contract";
    }
    return seen.gaps().isEmpty() && seen.answers().keySet().equals(Set.of(UNAUTHORIZED))
        ? "every answer is a 401, so the credentials are not accepted"
        : reason;
  }
}
