package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** The bytes of an answer, no longer as they were. */
final class BytePayload {
  private static final int BEGINNING = 1 << 16;

  private BytePayload() {}

  /** All of them at once, changed; of an answer that fits into memory. */
  static Payload changed(Payload payload, UnaryOperator<byte[]> change) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      payload.writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Payload.of(change.apply(bytes.toByteArray()));
  }

  /** The first of them, 64 KiB at most; what would come after is not even made. */
  static byte[] beginning(Payload payload) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      payload.writeTo(new Limited(bytes, BEGINNING));
    } catch (IOException | RuntimeException full) {
      // As many as were wanted have come; a JSON writer wraps what it is told.
    }
    return bytes.toByteArray();
  }

  /** Takes no more than a number of bytes. */
  private static final class Limited extends FilterOutputStream {
    private int left;

    Limited(OutputStream out, int limit) {
      super(out);
      this.left = limit;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int taken = Math.min(left, length);
      out.write(bytes, offset, taken);
      left -= taken;
      if (taken < length) {
        throw new IOException("full");
      }
    }
  }
}
