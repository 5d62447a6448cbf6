package dev.cfbilling.conformance.rule;

/** A rule about single records. */
public non-sealed interface RecordRule extends Rule {

  /** Reports what is wrong with {@code usage}; keeps no state. */
  void inspect(RecordView usage, RuleSink findings);
}
