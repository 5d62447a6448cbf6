package dev.cfbilling.conformance.result;

/** What a run can say of an operation. */
public enum Verdict {
  /** A record of its successful answers was checked, and no error was found. */
  CONFORMS,
  /** An error was found. */
  DEPARTS,
  /** No record was seen in a successful answer, and no error was found: nothing can be said. */
  UNTESTED
}
