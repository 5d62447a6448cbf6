package dev.cfbilling.conformance.mock.http;

import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A payload in gzip. */
public record GzipPayload(Payload plain) implements Payload {

  @Override
  public void writeTo(OutputStream out) throws IOException {
    GZIPOutputStream gzip = new FastGzip(out);
    plain.writeTo(gzip);
    gzip.finish();
  }

  @Override
  public boolean isUnbounded() {
    return plain.isUnbounded();
  }

  /** On loopback time matters more than size. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
