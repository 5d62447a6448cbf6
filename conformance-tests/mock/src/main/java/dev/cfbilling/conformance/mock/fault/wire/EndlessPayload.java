package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A payload followed by endless blanks. */
record EndlessPayload(Payload beginning) implements Payload {
  private static final byte[] BLANKS = " ".repeat(1 << 13).getBytes(StandardCharsets.UTF_8);

  @Override
  public void writeTo(OutputStream out) throws IOException {
    beginning.writeTo(out);
    while (!Thread.currentThread().isInterrupted()) {
      out.write(BLANKS);
    }
  }

  @Override
  public boolean isUnbounded() {
    return true;
  }
}
