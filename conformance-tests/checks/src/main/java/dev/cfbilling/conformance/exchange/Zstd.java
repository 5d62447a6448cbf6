package dev.cfbilling.conformance.exchange;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import dev.cfbilling.transport.encoding.Decompression;
import java.io.EOFException;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** Zstandard, with a window of at most 8 MiB, as HTTP requires (RFC 9659). */
final class Zstd implements Decompression {
  private static final int WINDOW_LOG = 23;

  @Override
  public Source decompress(BufferedSource compressed) throws IOException {
    return Telling.open(compressed);
  }

  /** Tells a truncated body from a broken one. Loads the optional library on first use. */
  private static final class Telling extends ForwardingSource {
    private Telling(Source decoded) {
      super(decoded);
    }

    static Source open(BufferedSource compressed) throws IOException {
      try {
        ZstdInputStream decoded = new ZstdInputStream(compressed.inputStream());
        return new Telling(Okio.source(decoded.setLongMax(WINDOW_LOG)));
      } catch (LinkageError unusable) {
        throw new BodyCoding.UnreadableException(
            "its bytes are compressed as zstd, and zstd-jni is not there or can't be loaded from %s; name another folder with JAVA_TOOL_OPTIONS=-DZstdTempFolder=FOLDER"
                .formatted(System.getProperty("java.io.tmpdir")),
            unusable);
      }
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      try {
        return super.read(sink, byteCount);
      } catch (ZstdIOException unreadable) {
        throw String.valueOf(unreadable.getMessage()).startsWith("Truncated")
            ? new EOFException("no whole zstd")
            : unreadable;
      }
    }
  }
}
