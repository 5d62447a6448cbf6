package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.edition.EditionHistory;
import java.io.IOException;
import java.io.Writer;

/** The history for browsers: one self-contained page with a picture, and without a script. */
public final class HistoryHtml implements HistoryReporter {

  @Override
  public void write(EditionHistory history, Writer out) throws IOException {
    Pages.render("history.jte", new HistoryPage(history), out);
  }
}
