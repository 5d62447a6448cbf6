package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.Writer;

/** Writes each group of findings on a line: how many there are, of which check. */
public final class TemplateReporter implements Reporter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (var group : report.groups()) {
      out.write("%d %s%n".formatted(group.found(), group.check()));
    }
  }
}
