package dev.cfbilling.conformance.report.history;

import static dev.cfbilling.conformance.report.MarkdownText.text;

import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.edition.EditionHistory;
import dev.cfbilling.conformance.edition.EditionStep;
import dev.cfbilling.conformance.report.MarkdownText;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/** The history for GitHub. */
public final class HistoryMarkdown implements HistoryReporter {

  @Override
  public void write(EditionHistory history, Writer out) throws IOException {
    out.write("# The history of the billing API\n\n" + HistoryText.summary(history) + "\n");
    for (EditionStep step : history.steps()) {
      out.write("\n## " + text(HistoryText.title(step.edition())) + "\n\n");
      out.write(text(step.edition().change()) + "\n");
      if (!step.differences().isEmpty()) {
        out.write("\n| whom it breaks | operation | change |\n|---|---|---|\n");
      }
      for (Difference difference : step.differences()) {
        out.write(row(difference));
      }
    }
    out.flush();
  }

  private static String row(Difference difference) {
    String label = text(HistoryText.label(difference));
    return "| %s | %s | %s |\n"
        .formatted(
            difference.effect().isBreaking() ? "**" + label + "**" : label,
            difference.operations().stream()
                .map(MarkdownText::code)
                .collect(Collectors.joining(", ")),
            text(difference.what()));
  }
}
