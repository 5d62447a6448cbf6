package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.finding.Quote;
import gg.jte.output.WriterOutput;
import java.io.Writer;

/** Writes an escape for each character that is invisible or reorders others. */
final class VisibleOutput extends WriterOutput {

  VisibleOutput(Writer out) {
    super(out);
  }

  @Override
  public void writeContent(String value) {
    super.writeContent(Quote.visible(value));
  }

  @Override
  public void writeContent(String value, int from, int to) {
    writeContent(value.substring(from, to));
  }
}
