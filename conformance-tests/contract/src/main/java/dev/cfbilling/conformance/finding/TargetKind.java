package dev.cfbilling.conformance.finding;

/** Where exchanges come from; some severities depend on it. */
public enum TargetKind {
  /** Our own mock, which keeps every known promise. */
  MOCK,
  /** A live API. */
  LIVE,
  /** A recording, or a saved body; it may be incomplete. */
  CAPTURE
}
