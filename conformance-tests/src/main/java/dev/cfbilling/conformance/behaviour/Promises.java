package dev.cfbilling.conformance.behaviour;

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
}
