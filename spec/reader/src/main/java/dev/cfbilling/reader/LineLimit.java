package dev.cfbilling.reader;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** YAML whose lines are not too long: the parser takes time by the square of a line's length. */
final class LineLimit extends FilterReader {
  private static final int MAX = 1_000_000;

  private final String name;
  private int length;

  /**
   * @param name what a person calls the document
   */
  LineLimit(Reader in, String name) {
    super(in);
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count((char) read);
    return read;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    for (int i = offset; i < offset + read; i++) {
      count(into[i]);
    }
    return read;
  }

  private void count(char c) {
    length = c == '\n' || c == '\r' ? 0 : length + 1;
    if (length > MAX) {
      throw UnreadableException.lineTooLong(name, MAX);
    }
  }
}
