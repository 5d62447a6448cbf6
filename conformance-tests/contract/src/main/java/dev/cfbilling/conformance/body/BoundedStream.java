package dev.cfbilling.conformance.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when more than a limit of bytes is read. */
public final class BoundedStream extends FilterInputStream {

  /** The stream is longer than the limit. */
  public static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;

    public TooLongException(long limit) {
      super("the body goes on after " + limit + " bytes");
    }
  }

  private final long limit;
  private long left;

  public BoundedStream(InputStream source, long limit) {
    super(source);
    this.limit = limit;
    this.left = limit;
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
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new TooLongException(limit);
    }
  }
}
