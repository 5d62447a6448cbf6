package dev.cfbilling.conformance.survey;

import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Row;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.util.Optional;

/** What one behaviour has to say of one operation. */
final class Notes implements Verdict {
  private final Operation operation;
  private final String behaviour;
  private final SurveyListener listener;

  Notes(Operation operation, String behaviour, SurveyListener listener) {
    this.operation = operation;
    this.behaviour = behaviour;
    this.listener = listener;
  }

  @Override
  public void found(
      Severity severity, Observation observation, SpecLocation contract, String message) {
    found(severity, observation, Optional.empty(), contract, message);
  }

  @Override
  public void found(
      Severity severity, Observation observation, Row row, SpecLocation contract, String message) {
    found(severity, observation, Optional.of("/result/" + row.index()), contract, message);
  }

  private void found(
      Severity severity,
      Observation observation,
      Optional<String> pointer,
      SpecLocation contract,
      String message) {
    listener.found(
        operation,
        observation.exchange(),
        new Finding(behaviour, severity, pointer, contract, message));
  }

  @Override
  public void undecided(String reason) {
    listener.undecided(operation, behaviour, reason);
  }
}
