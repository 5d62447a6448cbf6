package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** Changes the bytes of an answer. */
final class BytePayload {
  private static final int BEGINNING = 1 << 16;

  private BytePayload() {}

  /** Changes all bytes at once; the answer must fit into memory. */
  static Payload changed(Payload payload, UnaryOperator<byte[]> change) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      payload.writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Payload.of(change.apply(bytes.toByteArray()));
  }

  /** The first 64 KiB at most; later bytes are not generated. */
  static byte[] beginning(Payload payload) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      payload.writeTo(new Limited(bytes, BEGINNING));
    } catch (IOException | RuntimeException full) {
      // The limit is reached; a JSON writer wraps the exception of the stream.
    }
    return bytes.toByteArray();
  }

  /** Fails after a number of bytes. */
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
