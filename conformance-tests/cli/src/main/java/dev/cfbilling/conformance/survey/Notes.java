package dev.cfbilling.conformance.survey;

import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Row;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Provenance;
import dev.cfbilling.conformance.run.AnswerListener;
import java.util.Optional;

/** What one behaviour has to say of one operation. */
final class Notes implements Verdict {
  private final Operation operation;
  private final Explanation behaviour;
  private final AnswerListener listener;

  Notes(Operation operation, Explanation behaviour, AnswerListener listener) {
    this.operation = operation;
    this.behaviour = behaviour;
    this.listener = listener;
  }

  @Override
  public void found(String clause, Observation observation, SpecLocation contract, String message) {
    found(clause, observation, Optional.empty(), contract, message);
  }

  @Override
  public void found(Observation observation, Row row, SpecLocation contract, String message) {
    found("", observation, Optional.of("/result/" + row.index()), contract, message);
  }

  private void found(
      String clause,
      Observation observation,
      Optional<String> pointer,
      SpecLocation contract,
      String message) {
    Provenance source = behaviour.source(clause, operation.resource());
    listener.found(
        operation,
        observation.exchange(),
        new Finding(
            behaviour.id(),
            source.severity(),
            pointer,
            contract,
            "%s (%s)".formatted(message, source.citation())));
  }

  @Override
  public void undecided(String reason) {
    listener.undecided(operation, behaviour.id(), reason);
  }
}
