package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.check.CheckIds;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.probe.Probe;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is told of every check, rule and probe. */
public final class Explanations {
  private Explanations() {}

  /** Of all that a probe can find. */
  public static List<Explanation> ofProbes() {
    return Stream.concat(
            AnswerRules.explanations().stream(), ProbeTable.all().stream().map(Probe::explanation))
        .toList();
  }

  /** Of all that answers of {@code contract}, and the probes of it, can give cause for. */
  public static CheckIds of(Contract contract) {
    return CheckIds.of(contract, Checks.all(contract)).and(ofProbes());
  }

  /** What is told of {@code id}, whatever the contract; empty when there is no such check. */
  public static Optional<String> text(String id) {
    return All.CHECKS.stream()
        .filter(check -> check.id().equals(id))
        .findFirst()
        .map(Explanation::text);
  }

  /** Every one, whether or not the shipped contract gives cause for it. */
  public static List<Explanation> all() {
    return All.CHECKS;
  }

  /** Read when it is first asked for. */
  private static final class All {
    static final List<Explanation> CHECKS =
        Stream.concat(
                Checks.explanations(Checks.all(ContractLoader.bundled())).stream(),
                ofProbes().stream())
            .toList();
  }
}
