package dev.cfbilling.conformance.har;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails at the first byte that is not base64; the JDK's MIME decoder skips such bytes. */
final class Base64Text extends FilterInputStream {
  private static final String OTHERS = "+/=\r\n\t ";

  Base64Text(InputStream text) {
    super(text);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    return read < 0 ? read : checked(read);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    for (int i = offset; i < offset + count; i++) {
      checked(into[i]);
    }
    return count;
  }

  private static int checked(int character) throws IOException {
    boolean alphanumeric =
        (character >= 'A' && character <= 'Z')
            || (character >= 'a' && character <= 'z')
            || (character >= '0' && character <= '9');
    if (!alphanumeric && OTHERS.indexOf(character) < 0) {
      throw new IOException("not base64");
    }
    return character;
  }
}
