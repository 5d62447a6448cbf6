package dev.cfbilling.conformance.report.history;

import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.edition.EditionHistory;
import dev.cfbilling.conformance.edition.EditionStep;
import dev.cfbilling.conformance.text.Prose;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** The history for a terminal. */
public final class HistoryConsole implements HistoryReporter {
  private static final int INDENT = 18;

  private final Ansi ansi;
  private final Prose prose;

  public HistoryConsole(Ansi ansi, Prose prose) {
    this.ansi = ansi;
    this.prose = prose;
  }

  @Override
  public void write(EditionHistory history, Writer out) throws IOException {
    for (EditionStep step : history.steps()) {
      out.write(styled("bold", HistoryText.title(step.edition())) + "\n");
      out.write(prose.lines("  ", 2, step.edition().change()) + "\n");
      for (Difference difference : step.differences()) {
        out.write(line(difference) + "\n");
      }
      out.write("\n");
    }
    out.write(HistoryText.summary(history) + "\n");
    out.flush();
  }

  private String line(Difference difference) {
    String label = HistoryText.label(difference);
    String padded =
        styled(style(difference), label.toUpperCase(Locale.ROOT))
            + " ".repeat(INDENT - 2 - label.length());
    return prose.lines(
        "  " + padded, INDENT, HistoryText.operations(difference) + ": " + difference.what());
  }

  private static String style(Difference difference) {
    return difference.effect().isBreaking() ? "bold,red" : "green";
  }

  /** Only for this tool's own words. */
  private String styled(String style, String text) {
    return ansi.string("@|%s %s|@".formatted(style, text));
  }
}
