package dev.cfbilling.conformance.rule;

/** Two properties of which a record must have both or neither. */
public record Pair(String one, String other) {

  /** Reports whichever is missing. */
  public void inspect(RecordView usage, RuleSink findings) {
    if (isMissing(usage, one, other)) {
      findings.report(one, predicate(usage, one, other));
    } else if (isMissing(usage, other, one)) {
      findings.report(other, predicate(usage, other, one));
    }
  }

  /** Reports the other property when it is missing beside the first, or present without it. */
  public void inspectOther(RecordView usage, RuleSink findings) {
    if (isMissing(usage, other, one)) {
      findings.report(other, "missing", predicate(usage, other, one));
    } else if (isMissing(usage, one, other)) {
      findings.report(other, "alone", predicate(usage, other, one));
    }
  }

  private static boolean isMissing(RecordView usage, String property, String partner) {
    boolean given = usage.text(partner).isPresent() || usage.decimal(partner).isPresent();
    return given && usage.isNull(property);
  }

  private static String predicate(RecordView usage, String property, String partner) {
    return "is %s but %s is %s; both or neither are given"
        .formatted(usage.sent(property), partner, usage.sent(partner));
  }
}
