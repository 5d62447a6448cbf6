package dev.cfbilling.conformance.finding;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * How much each finding weighs.
 *
 * <p>The user's word comes first, then {@code strict}, then the stability of the operation, then
 * what the check itself says. While an operation is alpha or beta it may grow, and what it grew is
 * a warning; once it is called stable, what the contract does not know is an error.
 */
public final class SeverityTable {
  /** The checks that report what the contract does not know, rather than what it forbids. */
  private static final String DRIFT = "drift";

  private static final String STABLE = "stable";

  private final boolean strict;
  private final Map<String, Severity> overrides;

  /**
   * @param strict whether drift is an error whatever the stability
   * @param overrides by check id, or by the beginning of one up to a dot; the longest one counts
   */
  public SeverityTable(boolean strict, Map<String, Severity> overrides) {
    this.strict = strict;
    this.overrides = Map.copyOf(overrides);
  }

  /** What the checks say, and drift as the operation's stability has it. */
  public static SeverityTable standard() {
    return new SeverityTable(false, Map.of());
  }

  /** {@code finding} at its final weight. */
  public Finding weigh(Finding finding, String stability) {
    Severity severity = override(finding.check()).orElseGet(() -> byStability(finding, stability));
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
