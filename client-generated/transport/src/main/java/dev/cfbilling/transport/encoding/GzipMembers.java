package dev.cfbilling.transport.encoding;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;

/** Gzip of one member or several, which Okio does not take. */
public final class GzipMembers implements Decompression {
  private static final int BUFFER = 8 * 1024;

  @Override
  public Source decompress(BufferedSource compressed) throws IOException {
    return Okio.source(new GZIPInputStream(new Available(compressed), BUFFER));
  }

  /** {@link GZIPInputStream} takes 0 for the end, but more may be on its way. */
  private static final class Available extends FilterInputStream {
    private final BufferedSource compressed;

    Available(BufferedSource compressed) {
      super(compressed.inputStream());
      this.compressed = compressed;
    }

    @Override
    public int available() throws IOException {
      return compressed.exhausted() ? 0 : 1;
    }
  }
}
