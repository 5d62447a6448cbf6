package dev.cfbilling.transport.encoding;

import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okio.Buffer;
import okio.BufferedSource;
import okio.Source;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** Decodes from the first read on, since to begin may already fail. */
final class DecodedSource implements Source {
  private final DecompressionAlgorithm algorithm;
  private final BufferedSource encoded;
  private @Nullable Source decoded;

  DecodedSource(DecompressionAlgorithm algorithm, BufferedSource encoded) {
    this.algorithm = algorithm;
    this.encoded = encoded;
  }

  /** Whatever an algorithm throws, the body cannot be read. */
  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    try {
      if (decoded == null) {
        if (encoded.exhausted()) {
          return -1;
        }
        decoded = algorithm.decompress(encoded);
      }
      return decoded.read(sink, byteCount);
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    } catch (RuntimeException | LinkageError unreadable) {
      throw new IOException("no " + algorithm.getEncoding() + " could be read", unreadable);
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
