package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.http.ClientConnection;
import dev.cfbilling.conformance.mock.http.StreamError;
import java.io.EOFException;

/**
 * The first requests are reset before their answers begin; over HTTP/1.1 their connections end.
 *
 * @param requests how many
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
