package dev.cfbilling.conformance.run;

/** What a run can say of an operation. */
public enum Verdict {
  /** It was reached, and no error was found. */
  CONFORMS,
  /** An error was found. */
  DEPARTS,
  /** It was never reached, or is not open to this account: nothing can be said. */
  UNTESTED
}
