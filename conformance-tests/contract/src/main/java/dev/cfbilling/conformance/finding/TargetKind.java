package dev.cfbilling.conformance.finding;

/** Where exchanges come from, as far as it matters to how much a finding weighs. */
public enum TargetKind {
  /** A mock of ours, which keeps every promise that we know of. */
  MOCK,
  /** An API that is being asked. */
  LIVE,
  /** What was recorded, or saved; some of it may be gone. */
  CAPTURE
}
