package dev.cfbilling.conformance.rule;

/** A rule about several records of one response together. */
public non-sealed interface DatasetRule extends Rule {

  /** Starts a response; all state is in the accumulator. */
  Accumulator start(AnswerContext answer);

  /** Whether an unchanged record may be skipped after one that passed. */
  default boolean passesOverRepeats() {
    return false;
  }
}
