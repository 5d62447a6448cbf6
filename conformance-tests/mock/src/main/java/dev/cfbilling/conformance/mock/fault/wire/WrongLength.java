package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.ReceivedRequest;
import dev.cfbilling.conformance.mock.http.ClientConnection;
import java.io.EOFException;
import java.util.HashMap;
import java.util.Map;

/** Announces a thousand bytes more than it sends, then closes the connection. */
record WrongLength() implements Damage {
  @Override
  public MockAnswer answered(ReceivedRequest request, MockAnswer answer) {
    byte[] beginning = BytePayload.beginning(answer.body());
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.put("Content-Length", Integer.toString(beginning.length + 1000));
    return new MockAnswer(answer.status(), headers, Payload.of(beginning));
  }

  @Override
  public Payload sent(long number, Payload body, ClientConnection connection) {
    return (StreamedPayload)
        out -> {
          body.writeTo(out);
          out.flush();
          connection.close();
          throw new EOFException("The connection is closed.");
        };
  }
}
