package dev.cfbilling.conformance.result;

/** What a cause means to somebody who reads reports every day, the most urgent first. */
public enum Standing {
  /** An error or a warning that no baseline has. */
  NEW,
  /** An error or a warning that a baseline has. */
  KNOWN,
  /** An information, which asks nobody to act. */
  INFORMATION
}
