package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Provenance;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.run.AnswerListener;
import java.util.Optional;

/** Passes on what one probe reports of one operation. */
final class ProbeNotes implements ProbeFindings {
  private final Operation operation;
  private final Explanation probe;
  private final AnswerListener listener;

  ProbeNotes(Operation operation, Explanation probe, AnswerListener listener) {
    this.operation = operation;
    this.probe = probe;
    this.listener = listener;
  }

  @Override
  public void found(
      String clause, ObservedAnswer observation, SpecLocation contract, String message) {
    found(clause, observation, Optional.empty(), contract, message);
  }

  @Override
  public void found(ObservedAnswer observation, Row row, SpecLocation contract, String message) {
    found("", observation, Optional.of("/result/" + row.index()), contract, message);
  }

  private void found(
      String clause,
      ObservedAnswer observation,
      Optional<String> pointer,
      SpecLocation contract,
      String message) {
    Provenance source = probe.source(clause, operation.resource());
    listener.found(
        operation,
        observation.exchange(),
        new Finding(
            probe.id(),
            source.severity(),
            pointer,
            contract,
            "%s (%s)".formatted(message, source.citation())));
  }

  @Override
  public void undecided(String reason) {
    listener.undecided(operation, probe.id(), reason);
  }
}
