package dev.cfbilling.conformance.report.drift;

import dev.cfbilling.conformance.drift.result.DriftReport;
import java.io.IOException;
import java.io.Writer;

/** Writes a comparison in one format. */
public interface DriftReporter {
  /** Writes the whole comparison. Does not close {@code out}. */
  void write(DriftReport report, Writer out) throws IOException;
}
