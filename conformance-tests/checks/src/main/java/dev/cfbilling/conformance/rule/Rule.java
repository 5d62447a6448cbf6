package dev.cfbilling.conformance.rule;

/** Something that must hold of what records say, where a schema can only say how they look. */
public sealed interface Rule permits RecordRule, DatasetRule {

  /** What the rule is called, what it is about and how much it weighs; always the same. */
  Terms terms();
}
