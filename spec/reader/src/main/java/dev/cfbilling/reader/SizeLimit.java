package dev.cfbilling.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The text of a document, which is refused where it goes on for longer than any would. */
final class SizeLimit extends FilterInputStream {
  private static final int MEGABYTE = 1_000_000;

  private final String name;
  private final int megabytes;
  private long left;

  /**
   * @param name what a person calls the document
   */
  SizeLimit(InputStream in, String name, int megabytes) {
    super(in);
    this.name = name;
    this.megabytes = megabytes;
    this.left = (long) megabytes * MEGABYTE;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw UnreadableException.tooLarge(name, megabytes);
    }
  }
}
