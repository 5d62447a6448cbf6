package dev.cfbilling.conformance.report.drift;

import dev.cfbilling.conformance.drift.result.DriftReport;
import java.io.IOException;
import java.io.Writer;

/** Writes what a comparison came to in one format. */
public interface DriftReporter {
  /** Writes all of it, and leaves {@code out} open. */
  void write(DriftReport report, Writer out) throws IOException;
}
