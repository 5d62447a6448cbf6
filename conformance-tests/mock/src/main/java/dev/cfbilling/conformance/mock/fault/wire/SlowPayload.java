package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.http.ClientConnection;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Sends a body in small pieces, one a second. */
record SlowPayload(int drop) implements Damage {
  @Override
  public Payload sent(long number, Payload body, ClientConnection connection) {
    return (StreamedPayload) out -> body.writeTo(new Drops(out, drop));
  }

  private static final class Drops extends FilterOutputStream {
    private final int drop;

    Drops(OutputStream out, int drop) {
      super(out);
      this.drop = drop;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int written = 0; written < length; written += drop) {
        out.write(bytes, offset + written, Math.min(drop, length - written));
        out.flush();
        pause();
      }
    }
  }

  /** Waits for a second. */
  static void pause() throws IOException {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The mock is closed.");
    }
  }
}
