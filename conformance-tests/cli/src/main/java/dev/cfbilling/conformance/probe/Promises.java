package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.finding.Profile;
import dev.cfbilling.conformance.finding.TargetKind;

/**
 * Promises that count where the documentation and the newest SDK differ.
 *
 * @param metricFilter whether usage can be filtered by metric; the newest SDK has dropped the
 *     filter
 * @param cycleAnchor whether PayGo's newest path returns a billing cycle only if its first day is
 *     requested; the documentation is silent
 */
public record Promises(boolean metricFilter, boolean cycleAnchor) {
  /** The promises of the documentation. */
  public static final Promises DOCUMENTED = new Promises(true, false);

  /** The promises of the newest SDK. */
  public static final Promises UPSTREAM = new Promises(false, true);

  /** The promises that this project's mock keeps: both. */
  public static final Promises MOCKED = new Promises(true, true);

  /** The promises that {@code target} must keep. By default, the mock must keep all of its own. */
  public static Promises of(Profile profile, TargetKind target) {
    return switch (profile) {
      case DOCUMENTED -> target == TargetKind.MOCK ? MOCKED : DOCUMENTED;
      case UPSTREAM -> UPSTREAM;
    };
  }
}
