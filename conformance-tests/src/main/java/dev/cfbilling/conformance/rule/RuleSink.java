package dev.cfbilling.conformance.rule;

import dev.cfbilling.conformance.finding.Severity;

/** Takes what a rule has to say of the record, or of the result, that it was given. */
public interface RuleSink {

  /**
   * Reports a property at the rule's own weight.
   *
   * @param property its name; empty for the record, or the result, itself
   * @param predicate the rest of a sentence that begins with the place: what was there, what is
   *     allowed, and who says so
   */
  void report(String property, String predicate);

  /** As {@link #report(String, String)}, at another weight. */
  void report(String property, Severity severity, String predicate);
}
