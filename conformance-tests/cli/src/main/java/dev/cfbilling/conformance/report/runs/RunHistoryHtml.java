package dev.cfbilling.conformance.report.runs;

import dev.cfbilling.conformance.history.RunHistory;
import dev.cfbilling.conformance.report.Pages;
import java.io.IOException;
import java.io.Writer;

/**
 * A history of runs for browsers: one self-contained page with a heat map, and without a script.
 */
public final class RunHistoryHtml {

  /** Writes all of it. Does not close {@code out}. */
  public void write(RunHistory history, Writer out) throws IOException {
    Pages.render("runs/runs.jte", new RunHistoryPage(history), out);
  }
}
