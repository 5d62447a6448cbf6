package dev.cfbilling.conformance.rule;

/** A rule about the meaning of records; a schema covers only their form. */
public sealed interface Rule permits RecordRule, DatasetRule {

  /** The rule's explanation and the properties that it reads; constant. */
  Terms terms();
}
