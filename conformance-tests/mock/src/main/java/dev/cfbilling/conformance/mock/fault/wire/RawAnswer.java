package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.http.ClientConnection;
import dev.cfbilling.conformance.mock.http.StreamError;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Sends text that is no HTTP/1.1 answer and closes the connection. HTTP/2 has no such text: there
 * the stream is reset.
 */
record RawAnswer(Script script) implements Damage {
  static final String HEAD =
      "HTTP/1.1 200 OK\r\nServer: cloudflare\r\nContent-Type: application/json\r\n";

  /** Writes the raw bytes. */
  @FunctionalInterface
  interface Script {
    void play(Text text) throws IOException;
  }

  /** Receives the raw bytes. */
  @FunctionalInterface
  interface Text {
    void write(String part) throws IOException;
  }

  @Override
  public Payload sent(long number, Payload body, ClientConnection connection) {
    return (StreamedPayload)
        out -> {
          if (connection.hasStreams()) {
            connection.resetStream(StreamError.PROTOCOL_ERROR);
          } else {
            script.play(part -> connection.write(part.getBytes(StandardCharsets.ISO_8859_1)));
            connection.close();
          }
          throw new EOFException("The answer is over.");
        };
  }
}
