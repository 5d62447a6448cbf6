package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.ReceivedRequest;
import dev.cfbilling.conformance.mock.http.ClientConnection;
import java.io.EOFException;
import java.io.IOException;

/** Breaks the connection in the middle of a body. */
record ConnectionFault(Event event) implements Damage {

  /** The way to break the connection. */
  @FunctionalInterface
  interface Event {
    void happen(ClientConnection connection) throws IOException;
  }

  @Override
  public MockAnswer answered(ReceivedRequest request, MockAnswer answer) {
    return new MockAnswer(
        answer.status(), answer.headers(), Payload.of(BytePayload.beginning(answer.body())));
  }

  @Override
  public Payload sent(long number, Payload body, ClientConnection connection) {
    byte[] all = BytePayload.beginning(body);
    return (StreamedPayload)
        out -> {
          out.write(all, 0, all.length / 2);
          out.flush();
          event.happen(connection);
          throw new EOFException("The connection is broken.");
        };
  }
}
