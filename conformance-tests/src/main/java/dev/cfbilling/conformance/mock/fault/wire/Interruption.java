package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Answer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.fault.Asked;
import dev.cfbilling.conformance.mock.fault.Damage;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** Something happens to the connection once half of a body has gone out. */
record Interruption(SocketEffect effect, boolean resetsConnections) implements Damage {
  @Override
  public Answer answered(Asked asked, Answer answer) {
    return new Answer(
        answer.status(), answer.headers(), Payload.of(BytePayload.beginning(answer.body())));
  }

  @Override
  public MockResponse.Builder sent(MockResponse.Builder response) {
    return response.onResponseBody(effect);
  }
}
