package dev.cfbilling.conformance.rule;

/**
 * Takes what a rule has to say of the record, or of the result, that it was given.
 *
 * <p>How much it weighs, and the source at the end of the sentence, come from the table of sources.
 */
public interface RuleSink {

  /**
   * Reports a property, against the statement about it, or against the rule's only one.
   *
   * @param property its name; empty for the record, or the result, itself
   * @param predicate the rest of a sentence that begins with the place: what was there and what is
   *     allowed
   */
  void report(String property, String predicate);

  /**
   * As {@link #report(String, String)}, against one of several statements.
   *
   * @param clause of the rule, in the table of sources
   */
  void report(String property, String clause, String predicate);
}
