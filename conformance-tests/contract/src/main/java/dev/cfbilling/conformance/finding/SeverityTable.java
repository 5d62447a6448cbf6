package dev.cfbilling.conformance.finding;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The final severity of each finding.
 *
 * <p>In order of precedence: the user's override, {@code strict}, the stability of the operation,
 * the check's own severity. An alpha or beta operation may grow, so what it adds is a warning; in a
 * stable one, what the contract does not know is an error.
 */
public final class SeverityTable {
  /**
   * The family of checks that report what the contract does not know, as opposed to what it
   * forbids.
   */
  private static final String DRIFT = "drift";

  private static final String STABLE = "stable";

  private final boolean strict;
  private final Map<String, Severity> overrides;

  /**
   * @param strict whether drift is an error whatever the stability
   * @param overrides by check id, or by its beginning up to a dot; the longest match counts
   */
  public SeverityTable(boolean strict, Map<String, Severity> overrides) {
    this.strict = strict;
    this.overrides = Map.copyOf(overrides);
  }

  /** The checks' own severities; drift depends on the operation's stability. */
  public static SeverityTable standard() {
    return new SeverityTable(false, Map.of());
  }

  /** {@code finding} with its final severity. */
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
