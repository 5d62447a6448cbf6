package dev.cfbilling.conformance.rule;

/**
 * Two properties of which a record has both or neither.
 *
 * @param source who says so, as a sentence ends with it
 */
public record Pair(String one, String other, String source) {

  /** Reports the one that is missing. */
  public void inspect(RecordView usage, RuleSink findings) {
    if (isMissing(usage, one, other)) {
      report(usage, one, other, findings);
    } else if (isMissing(usage, other, one)) {
      report(usage, other, one, findings);
    }
  }

  private static boolean isMissing(RecordView usage, String property, String partner) {
    boolean given = usage.text(partner).isPresent() || usage.decimal(partner).isPresent();
    return given && usage.isNull(property);
  }

  private void report(RecordView usage, String missing, String given, RuleSink findings) {
    findings.report(
        missing,
        "is %s but %s is %s; both or neither are given%s"
            .formatted(usage.sent(missing), given, usage.sent(given), source));
  }
}
