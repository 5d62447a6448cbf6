package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.Writer;

/** One way to write a report down. */
public interface Reporter {

  void write(Report report, Writer out) throws IOException;
}
