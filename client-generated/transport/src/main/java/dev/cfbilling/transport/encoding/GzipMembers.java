package dev.cfbilling.transport.encoding;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.InflaterSource;
import okio.Source;

/**
 * Gzip of one member or several (RFC 1952, section 2.2), with nothing behind them.
 *
 * <p>Okio takes one member alone, and {@link java.util.zip.GZIPInputStream} ends without a word
 * where the next one is broken.
 */
public final class GzipMembers implements Decompression {
  private static final short MAGIC = 0x1f8b;
  private static final byte DEFLATE = 8;

  private static final int CHECKED = 1 << 1;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;

  /** The time of the file, the effort of the compressor and the operating system. */
  private static final int UNUSED_BYTES = 6;

  @Override
  public Source decompress(BufferedSource compressed) throws IOException {
    skipHeader(compressed);
    return new Members(compressed, new Inflater(true));
  }

  private static void skipHeader(BufferedSource compressed) throws IOException {
    if (compressed.readShort() != MAGIC) {
      throw new IOException("no member of a gzip begins where one must");
    }
    if (compressed.readByte() != DEFLATE) {
      throw new IOException("a member of the gzip is not compressed by deflate");
    }
    int flags = compressed.readByte();
    compressed.skip(UNUSED_BYTES);
    if ((flags & EXTRA) != 0) {
      compressed.skip(compressed.readShortLe() & 0xffff);
    }
    if ((flags & NAME) != 0) {
      skipText(compressed);
    }
    if ((flags & COMMENT) != 0) {
      skipText(compressed);
    }
    if ((flags & CHECKED) != 0) {
      compressed.skip(Short.BYTES);
    }
  }

  /** A name or a comment ends with a zero. */
  private static void skipText(BufferedSource compressed) throws IOException {
    while (compressed.readByte() != 0) {}
  }

  private static final class Members extends ForwardingSource {
    private final BufferedSource compressed;
    private final Inflater inflater;
    private final CRC32 sum = new CRC32();
    private final Buffer piece = new Buffer();
    private boolean ended;

    Members(BufferedSource compressed, Inflater inflater) {
      super(new InflaterSource(compressed, inflater));
      this.compressed = compressed;
      this.inflater = inflater;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      while (!ended) {
        long read = super.read(piece, byteCount);
        if (read >= 0) {
          add(piece);
          sink.write(piece, read);
          return read;
        }
        checkTrailer();
        ended = compressed.exhausted();
        if (!ended) {
          skipHeader(compressed);
          inflater.reset();
          sum.reset();
        }
      }
      return -1;
    }

    private void add(Buffer bytes) {
      try (Buffer.UnsafeCursor segment = bytes.readUnsafe(new Buffer.UnsafeCursor())) {
        while (segment.next() >= 0) {
          sum.update(segment.data, segment.start, segment.end - segment.start);
        }
      }
    }

    private void checkTrailer() throws IOException {
      if (compressed.readIntLe() != (int) sum.getValue()
          || compressed.readIntLe() != (int) inflater.getBytesWritten()) {
        throw new IOException("the sum or the length of a member of the gzip is wrong");
      }
    }
  }
}
