package dev.cfbilling.transport.encoding;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.Source;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** Decodes from the first read on, since to begin may already fail. */
final class DecodedSource implements Source {
  private final String encoding;
  private final Decompression algorithm;
  private final BufferedSource encoded;
  private @Nullable Source decoded;

  DecodedSource(String encoding, Decompression algorithm, BufferedSource encoded) {
    this.encoding = encoding;
    this.algorithm = algorithm;
    this.encoded = encoded;
  }

  /**
   * Whatever an algorithm throws, the body cannot be read. What is left over is refused: text that
   * is said to be a bare deflate can begin like one, and only its rest tells.
   */
  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    try {
      if (decoded == null) {
        if (encoded.exhausted()) {
          return -1;
        }
        decoded = algorithm.decompress(encoded);
      }
      long read = decoded.read(sink, byteCount);
      if (read < 0 && !encoded.exhausted()) {
        throw new IOException("more bytes follow the end of the " + encoding);
      }
      return read;
    } catch (RuntimeException | LinkageError unreadable) {
      throw new IOException("no " + encoding + " could be read", unreadable);
    }
  }

  @Override
  public Timeout timeout() {
    return encoded.timeout();
  }

  @Override
  public void close() throws IOException {
    try (encoded) {
      if (decoded != null) {
        decoded.close();
      }
    }
  }
}
