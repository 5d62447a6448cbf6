package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.IOException;
import java.io.OutputStream;

/** A payload written in a way of its own; whether it is bounded matters no more. */
@FunctionalInterface
interface StreamedPayload extends Payload {
  @Override
  void writeTo(OutputStream out) throws IOException;

  @Override
  default boolean isUnbounded() {
    return true;
  }
}
