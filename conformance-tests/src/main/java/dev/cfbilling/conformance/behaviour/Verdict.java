package dev.cfbilling.conformance.behaviour;

import dev.cfbilling.conformance.contract.SpecLocation;

/** Takes what a behaviour has to say. */
public interface Verdict {

  /**
   * Something is wrong, or worth knowing; how much it weighs, the table of sources says.
   *
   * @param clause which of the behaviour's statements; empty for its only one, or its first
   * @param observation the answer that it is about
   * @param contract where the contract says otherwise, or says nothing
   * @param message one sentence, without a full stop
   */
  void found(String clause, Observation observation, SpecLocation contract, String message);

  /**
   * The same, about one record of the answer.
   *
   * @param row a record of {@code observation}
   */
  void found(
      String clause, Observation observation, Row row, SpecLocation contract, String message);

  /**
   * The answers do not allow to tell.
   *
   * @param reason the end of a sentence
   */
  void undecided(String reason);
}
