package dev.cfbilling.conformance.rule;

import java.util.List;
import java.util.Optional;

/** A rule about several records of one response together. */
public non-sealed interface DatasetRule extends Rule {

  /** Starts a response; all state is in the accumulator. */
  Accumulator start(AnswerContext answer);

  /**
   * The properties, or without any the names of all, by which a record repeats the one before: one
   * that does may be skipped after one that passed. Empty if none may be.
   */
  default Optional<List<String>> repeatsOf() {
    return Optional.empty();
  }
}
