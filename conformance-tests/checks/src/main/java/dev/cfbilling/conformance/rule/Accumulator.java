package dev.cfbilling.conformance.rule;

/** The state of a {@link DatasetRule} in one response; takes its records in the order sent. */
public interface Accumulator {

  /** Takes the next record; findings are about this record. */
  void accept(RecordView usage, RuleSink findings);

  /** Called once, after the last record; findings are about the result as a whole. */
  default void finish(RuleSink findings) {}
}
