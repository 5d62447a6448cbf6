package dev.cfbilling.conformance.report.history;

import dev.cfbilling.conformance.edition.EditionHistory;
import java.io.IOException;
import java.io.Writer;

/** Writes the history in one format. */
public interface HistoryReporter {
  /** Writes all of it. Does not close {@code out}. */
  void write(EditionHistory history, Writer out) throws IOException;
}
