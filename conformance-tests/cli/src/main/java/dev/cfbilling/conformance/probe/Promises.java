package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.finding.Profile;
import dev.cfbilling.conformance.finding.TargetKind;

/**
 * Which promises count, where the documentation and the API's later development part ways.
 *
 * @param metricFilter whether usage can be narrowed to one metric; upstream has given that up
 * @param cycleAnchor whether PayGo's newest path tells of a cycle only to those who ask for its
 *     first day; the documentation is silent
 */
public record Promises(boolean metricFilter, boolean cycleAnchor) {
  /** What the documentation says. */
  public static final Promises DOCUMENTED = new Promises(true, false);

  /** What the newest SDK shows. */
  public static final Promises UPSTREAM = new Promises(false, true);

  /** What this project's mock does: both. */
  public static final Promises MOCKED = new Promises(true, true);

  /** What {@code target} is held to: the mock, unless told otherwise, to all it was built for. */
  public static Promises of(Profile profile, TargetKind target) {
    return switch (profile) {
      case DOCUMENTED -> target == TargetKind.MOCK ? MOCKED : DOCUMENTED;
      case UPSTREAM -> UPSTREAM;
    };
  }
}
