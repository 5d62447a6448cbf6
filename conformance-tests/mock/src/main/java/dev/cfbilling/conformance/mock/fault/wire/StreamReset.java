package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.http.ClientConnection;
import dev.cfbilling.conformance.mock.http.StreamError;
import java.io.EOFException;

/**
 * Resets the first requests before they are answered; over HTTP/1.1 closes their connections.
 *
 * @param requests the number of resets
 */
record StreamReset(StreamError error, long requests) implements Damage {
  @Override
  public Payload sent(long number, Payload body, ClientConnection connection) {
    if (number > requests) {
      return body;
    }
    return (StreamedPayload)
        out -> {
          connection.resetStream(error);
          throw new EOFException("The stream is reset.");
        };
  }
}
