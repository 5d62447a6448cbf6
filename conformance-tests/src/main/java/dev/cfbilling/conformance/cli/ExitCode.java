package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.target.TargetException;

/** What the process ends with; scripts rely on it. */
final class ExitCode {
  static final int CONFORMS = 0;
  static final int DEPARTS = 1;

  /** Wrong usage, or something that the user named can't be read or written. */
  static final int UNUSABLE = 2;

  /** The target can't be reached, or nothing in it was a call of the contract. */
  static final int NOTHING_TESTED = 3;

  private ExitCode() {}

  static int of(TargetException.Kind kind) {
    return switch (kind) {
      case UNUSABLE -> UNUSABLE;
      case UNREACHABLE -> NOTHING_TESTED;
    };
  }
}
