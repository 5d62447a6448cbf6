package dev.cfbilling.transport.encoding;

import java.io.IOException;
import okio.BufferedSource;
import okio.Source;

/**
 * Undoes one encoding of bodies.
 *
 * <p>OkHttp's own type for this came with version 5.2; this one works with 4.12 too. Its {@code
 * Brotli.INSTANCE::decompress} and {@code Zstd.INSTANCE::decompress} are such functions.
 */
@FunctionalInterface
public interface Decompression {

  /**
   * Begins to decode a body.
   *
   * @param compressed the body; it is closed with what is returned
   * @return the decoded body
   * @throws IOException if it does not begin as it must
   */
  Source decompress(BufferedSource compressed) throws IOException;
}
