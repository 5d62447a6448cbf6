package dev.cfbilling.transport.encoding;

import java.io.IOException;
import java.util.zip.Inflater;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.InflaterSource;
import okio.Source;

/** Deflate in both readings: in a zlib frame, as HTTP means it, and bare, as some servers do. */
final class Deflate implements Decompression {
  private static final int METHOD = 8;

  @Override
  public Source decompress(BufferedSource compressed) throws IOException {
    return isFramed(compressed)
        ? new InflaterSource(compressed, new Inflater())
        : new Bare(compressed);
  }

  /** A bare stream can't begin like this, unless its encoder left garbage in its first byte. */
  private static boolean isFramed(BufferedSource compressed) throws IOException {
    if (!compressed.request(2)) {
      return true;
    }
    Buffer start = compressed.getBuffer();
    int first = start.getByte(0) & 0xff;
    int second = start.getByte(1) & 0xff;
    return (first & 0x0f) == METHOD && first >> 4 <= 7 && (first << 8 | second) % 31 == 0;
  }

  /**
   * A bare stream, which nothing vouches for: text that is said to be one can be read as the
   * beginning of one, and only what is left over tells.
   */
  private static final class Bare extends ForwardingSource {
    private final BufferedSource compressed;

    Bare(BufferedSource compressed) {
      super(new InflaterSource(compressed, new Inflater(true)));
      this.compressed = compressed;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long read = super.read(sink, byteCount);
      if (read < 0 && !compressed.exhausted()) {
        throw new IOException("no whole deflate");
      }
      return read;
    }
  }
}
