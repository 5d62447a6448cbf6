package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.finding.Quote;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON with an escape for each character that is invisible or reorders others. The values
 * stay the same.
 */
public final class VisibleWriter extends FilterWriter {

  public VisibleWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int character) throws IOException {
    write(Character.toString((char) character));
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    write(new String(characters, from, length));
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    out.write(Quote.visible(text.substring(from, from + length)));
  }
}
