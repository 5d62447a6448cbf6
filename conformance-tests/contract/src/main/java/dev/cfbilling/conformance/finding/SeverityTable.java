package dev.cfbilling.conformance.finding;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much each finding weighs.
 *
 * <p>The user's word comes first, then the profile, then {@code strict}, then the stability of the
 * operation, then what the check itself says. While an operation is alpha or beta it may grow, and
 * what it grew is a warning; once it is called stable, what the contract does not know is an error.
 */
public final class SeverityTable {
  /** The checks that report what the contract does not know, rather than what it forbids. */
  private static final String DRIFT = "drift";

  private static final String STABLE = "stable";

  private final boolean strict;
  private final Map<String, Severity> overrides;
  private final Function<Finding, Optional<Severity>> profile;

  /**
   * @param strict whether drift is an error whatever the stability
   * @param overrides by check id, or by the beginning of one up to a dot; the longest one counts
   */
  public SeverityTable(boolean strict, Map<String, Severity> overrides) {
    this(strict, overrides, finding -> Optional.empty());
  }

  /**
   * A table for a profile other than the documented one.
   *
   * @param strict whether drift is an error whatever the stability
   * @param overrides by check id, or by the beginning of one up to a dot; the longest one counts
   * @param profile the weight of what the profile promises otherwise; empty of all else
   */
  public SeverityTable(
      boolean strict,
      Map<String, Severity> overrides,
      Function<Finding, Optional<Severity>> profile) {
    this.strict = strict;
    this.profile = profile;
    this.overrides = Map.copyOf(overrides);
  }

  /** What the checks say, and drift as the operation's stability has it. */
  public static SeverityTable standard() {
    return new SeverityTable(false, Map.of());
  }

  /** {@code finding} at its final weight. */
  public Finding weigh(Finding finding, String stability) {
    Severity severity =
        override(finding.check())
            .or(() -> profile.apply(finding))
            .orElseGet(() -> byStability(finding, stability));
    return severity == finding.severity() ? finding : finding.at(severity);
  }

  private Optional<Severity> override(String check) {
    return overrides.entrySet().stream()
        .filter(entry -> Selection.covers(entry.getKey(), check))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue);
  }

  private Severity byStability(Finding finding, String stability) {
    boolean drift = Selection.covers(DRIFT, finding.check());
    return drift && (strict || stability.equals(STABLE)) ? Severity.ERROR : finding.severity();
  }
}
