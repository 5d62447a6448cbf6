package dev.cfbilling.conformance.exchange;

import java.io.IOException;
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
      return Okio.source(new BrotliInputStream(compressed.inputStream()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
