package dev.cfbilling.conformance.rule.label;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.FocusColumns;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column is one of FOCUS, or its name starts with {@code x_} and a capital.
 *
 * <p>PayGo records are exempt: they keep unprefixed columns from before FOCUS. So are the columns
 * that a query has asked for by their names.
 */
final class ColumnNamesRule implements DatasetRule {
  private static final String PREFIX = "x_";
  private static final Terms TERMS = Terms.of(ColumnNamesRule.class, "usage.column-names");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Optional<List<String>> repeatsOf() {
    return Optional.of(TERMS.fields());
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    return (usage, findings) -> inspect(usage, answer.dimensions(), findings);
  }

  private static void inspect(RecordView usage, Set<String> asked, RuleSink findings) {
    for (String column : usage.properties()) {
      if (FocusColumns.include(column) || asked.contains(column)) {
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
