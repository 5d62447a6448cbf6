package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.check.CheckIds;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.timing.AnswerTimeCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The explanations of all checks, rules and probes. */
public final class Explanations {
  private Explanations() {}

  /** The explanations of everything that a probe run can report. */
  public static List<Explanation> ofProbes() {
    return Stream.concat(
            AnswerRules.explanations().stream(), ProbeTable.all().stream().map(Probe::explanation))
        .toList();
  }

  /** The ids of all findings that {@code contract} and its probes can raise. */
  public static CheckIds of(Contract contract) {
    return CheckIds.of(contract, Checks.all(contract))
        .and(List.of(AnswerTimeCheck.ASKS))
        .and(ofProbes());
  }

  /** The text for {@code id}, whatever the contract; empty for an unknown id. */
  public static Optional<String> text(String id) {
    return All.CHECKS.stream()
        .filter(check -> check.id().equals(id))
        .findFirst()
        .map(Explanation::text);
  }

  /** All explanations, also of checks that the shipped contract never raises. */
  public static List<Explanation> all() {
    return All.CHECKS;
  }

  /** Loaded on first use. */
  private static final class All {
    static final List<Explanation> CHECKS =
        Stream.concat(
                Checks.explanations(Checks.all(ContractLoader.bundled())).stream(),
                Stream.concat(Stream.of(AnswerTimeCheck.ASKS), ofProbes().stream()))
            .toList();
  }
}
