package dev.cfbilling.conformance.exchange;

import dev.cfbilling.transport.encoding.Decompression;
import java.io.IOException;
import java.io.InputStream;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import org.brotli.dec.BrotliInputStream;

/** Brotli (RFC 7932). */
final class Brotli implements Decompression {
  @Override
  public Source decompress(BufferedSource compressed) throws IOException {
    return Okio.source(Library.open(compressed.inputStream()));
  }

  /** Loads the optional library on first use. */
  private static final class Library {
    static InputStream open(InputStream compressed) throws IOException {
      return new BrotliInputStream(compressed);
    }
  }
}
