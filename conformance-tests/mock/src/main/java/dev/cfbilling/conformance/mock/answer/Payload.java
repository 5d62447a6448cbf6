package dev.cfbilling.conformance.mock.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of an answer, generated while they are written. */
public interface Payload {

  /**
   * Writes all bytes; does not close {@code out}.
   *
   * @throws IOException when {@code out} fails
   */
  void writeTo(OutputStream out) throws IOException;

  /** Whether the bytes may not fit into memory. */
  boolean isUnbounded();

  /** The bytes of {@code text} in UTF-8. */
  static Payload of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Payload of(byte[] bytes) {
    return new Payload() {
      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
      }

      @Override
      public boolean isUnbounded() {
        return false;
      }
    };
  }
}
