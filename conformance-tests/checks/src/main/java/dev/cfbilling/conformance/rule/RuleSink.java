package dev.cfbilling.conformance.rule;

/**
 * Takes a rule's findings about the current record, or about the result.
 *
 * <p>The severity, and the source at the end of the sentence, come from the rule's explanation.
 */
public interface RuleSink {

  /**
   * Reports a property, against the statement about it, or against the rule's only one.
   *
   * @param property its name; empty for the record, or the result, itself
   * @param predicate the rest of a sentence that begins with the place: what was sent and what is
   *     allowed
   */
  void report(String property, String predicate);

  /**
   * As {@link #report(String, String)}, against one of several statements.
   *
   * @param clause of the rule, as in its explanation
   */
  void report(String property, String clause, String predicate);

  /** Whether a source states a clause of the rule for the records that are read. */
  boolean states(String clause);
}
