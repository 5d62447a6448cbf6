package dev.cfbilling.conformance.rule.label;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.rule.FocusColumns;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * A column is one of FOCUS, or its name starts with {@code x_} and a capital.
 *
 * <p>PayGo records are exempt: they keep unprefixed columns from before FOCUS.
 */
final class ColumnNamesRule implements RecordRule {
  private static final String PREFIX = "x_";
  private static final Terms TERMS = Terms.of(ColumnNamesRule.class, "usage.column-names");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    for (String column : usage.properties()) {
      if (FocusColumns.include(column)) {
        continue;
      }
      if (!column.startsWith(PREFIX)) {
        findings.report(
            "",
            "prefix",
            "has %s; a column that FOCUS 1.3 does not name begins with x_"
                .formatted(Quote.text(column)));
      } else if (!hasCapital(column)) {
        findings.report(
            "",
            "capital",
            "has %s; after x_ a column's name begins with a capital".formatted(Quote.text(column)));
      }
    }
  }

  private static boolean hasCapital(String column) {
    return column.length() > PREFIX.length()
        && column.charAt(PREFIX.length()) >= 'A'
        && column.charAt(PREFIX.length()) <= 'Z';
  }
}
