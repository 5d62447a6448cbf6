package dev.cfbilling.conformance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import org.brotli.dec.BrotliInputStream;

/** Brotli (RFC 7932). */
final class Brotli implements DecompressionAlgorithm {
  @Override
  public String getEncoding() {
    return "br";
  }

  @Override
  public Source decompress(BufferedSource compressed) {
    try {
      return Okio.source(Library.open(compressed.inputStream()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Loads the optional library on first use. */
  private static final class Library {
    static InputStream open(InputStream compressed) throws IOException {
      return new BrotliInputStream(compressed);
    }
  }
}
