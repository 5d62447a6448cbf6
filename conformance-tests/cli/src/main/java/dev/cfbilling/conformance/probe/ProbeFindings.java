package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.contract.SpecLocation;

/** Receives the findings of a probe. The table of sources gives their severity. */
public interface ProbeFindings {

  /**
   * Reports an answer that departs from the probe's statement, or from the first of several.
   *
   * @param observation the answer
   * @param contract the place of the contract that says otherwise, or is silent
   * @param message one sentence, without a full stop
   */
  default void found(ObservedAnswer observation, SpecLocation contract, String message) {
    found("", observation, contract, message);
  }

  /**
   * Reports one record of an answer.
   *
   * @param row a record of {@code observation}
   */
  void found(ObservedAnswer observation, Row row, SpecLocation contract, String message);

  /**
   * Reports an answer about one of the probe's statements.
   *
   * @param clause the statement's name in the table of sources
   */
  void found(String clause, ObservedAnswer observation, SpecLocation contract, String message);

  /**
   * Reports that the answers do not settle the question.
   *
   * @param reason the end of a sentence
   */
  void undecided(String reason);
}
