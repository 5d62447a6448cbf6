package dev.cfbilling.conformance.rule;

/** A rule that one record alone can break. */
public non-sealed interface RecordRule extends Rule {

  /** Reports what is wrong with {@code usage}; keeps nothing. */
  void inspect(RecordView usage, RuleSink findings);
}
