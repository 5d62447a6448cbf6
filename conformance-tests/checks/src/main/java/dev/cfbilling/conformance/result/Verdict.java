package dev.cfbilling.conformance.result;

/** The verdict on an operation. */
public enum Verdict {
  /** A record of a successful response was checked, and no error was found. */
  CONFORMS,
  /** An error was found. */
  DEPARTS,
  /** No record occurred in a successful response, and no error was found. */
  UNTESTED
}
