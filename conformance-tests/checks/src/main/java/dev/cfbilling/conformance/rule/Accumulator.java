package dev.cfbilling.conformance.rule;

/** One answer's way through a {@link DatasetRule}, record by record, in the order sent. */
public interface Accumulator {

  /** Takes the next record; what it reports is about this record. */
  void accept(RecordView usage, RuleSink findings);

  /** Called once, behind the last record; what it reports is about the result as a whole. */
  default void finish(RuleSink findings) {}
}
