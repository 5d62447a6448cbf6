package dev.cfbilling.conformance.rule.label;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * A column is one of FOCUS, or its name begins with {@code x_} and a capital.
 *
 * <p>FOCUS ColumnHandling-A-001, A-003 and A-010. PayGo records keep columns of their own without
 * the prefix, as they had them before FOCUS; they are left alone.
 */
final class ColumnNamesRule implements RecordRule {
  private static final Terms TERMS = Terms.of("usage.column-names").error(COST_AND_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    for (String column : usage.properties()) {
      if (!FocusColumns.include(column) && !isCustom(column)) {
        findings.report(
            "",
            ("has %s; a column that FOCUS 1.3 does not name begins with x_ and a capital"
                    + " (FOCUS ColumnHandling-A-010)")
                .formatted(Quote.text(column)));
      }
    }
  }

  private static boolean isCustom(String column) {
    return column.startsWith("x_")
        && column.length() > 2
        && column.charAt(2) >= 'A'
        && column.charAt(2) <= 'Z';
  }
}
