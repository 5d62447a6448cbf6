package dev.cfbilling.conformance.rule;

/** A rule that several records of one answer can break between them. */
public non-sealed interface DatasetRule extends Rule {

  /** Begins an answer; what it must remember is in the accumulator, the rule keeps nothing. */
  Accumulator start(AnswerContext answer);

  /**
   * Whether a record in which nothing that the rule reads is other than in the one before, about
   * which it was silent, adds nothing.
   */
  default boolean passesOverRepeats() {
    return false;
  }
}
