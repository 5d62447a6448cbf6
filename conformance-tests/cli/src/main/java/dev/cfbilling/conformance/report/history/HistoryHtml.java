package dev.cfbilling.conformance.report.history;

import dev.cfbilling.conformance.edition.EditionHistory;
import dev.cfbilling.conformance.report.Pages;
import java.io.IOException;
import java.io.Writer;

/** The history for browsers: one self-contained page with a picture, and without a script. */
public final class HistoryHtml implements HistoryReporter {

  @Override
  public void write(EditionHistory history, Writer out) throws IOException {
    Pages.render("history/history.jte", new HistoryPage(history), out);
  }
}
