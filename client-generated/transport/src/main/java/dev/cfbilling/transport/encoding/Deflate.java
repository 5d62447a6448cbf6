package dev.cfbilling.transport.encoding;

import java.io.IOException;
import java.util.zip.Inflater;
import okio.Buffer;
import okio.BufferedSource;
import okio.InflaterSource;
import okio.Source;

/** Deflate in both readings: in a zlib frame, as HTTP means it, and bare, as some servers do. */
final class Deflate implements Decompression {
  private static final int METHOD = 8;

  @Override
  public Source decompress(BufferedSource compressed) throws IOException {
    return new InflaterSource(compressed, new Inflater(!isFramed(compressed)));
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
}
