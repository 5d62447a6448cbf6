package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A gzip body followed by endless blanks; each byte expands to about a thousand. */
record GzipBomb(Payload beginning) implements Payload {
  private static final int PIECE = 1 << 23;
  private static final int BUFFER = 1 << 13;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(GZIP);
    out.write(compressed(beginning));
    byte[] blanks = compressed(Payload.of(" ".repeat(PIECE)));
    while (!Thread.currentThread().isInterrupted()) {
      out.write(blanks);
    }
  }

  /** A repeatable chunk: it starts and ends on a byte and has no back-references. */
  private static byte[] compressed(Payload plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, BUFFER, true);
      plain.writeTo(out);
      out.flush();
      return bytes.toByteArray();
    } finally {
      deflater.end();
    }
  }

  @Override
  public boolean isUnbounded() {
    return true;
  }
}
