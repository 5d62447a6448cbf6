package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.contract.SpecLocation;

/** Takes what a probe has to say; how much it weighs, the table of sources says. */
public interface ProbeFindings {

  /**
   * Something departs from the probe's statement, or from the first of several.
   *
   * @param observation the answer that it is about
   * @param contract where the contract says otherwise, or says nothing
   * @param message one sentence, without a full stop
   */
  default void found(ObservedAnswer observation, SpecLocation contract, String message) {
    found("", observation, contract, message);
  }

  /**
   * The same, about one record of the answer.
   *
   * @param row a record of {@code observation}
   */
  void found(ObservedAnswer observation, Row row, SpecLocation contract, String message);

  /**
   * Something departs from one of the probe's statements, or is worth knowing.
   *
   * @param clause of the probe, in the table of sources
   */
  void found(String clause, ObservedAnswer observation, SpecLocation contract, String message);

  /**
   * The answers do not allow to tell.
   *
   * @param reason the end of a sentence
   */
  void undecided(String reason);
}
