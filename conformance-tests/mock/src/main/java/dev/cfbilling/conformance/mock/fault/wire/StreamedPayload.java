package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.IOException;
import java.io.OutputStream;

/** A payload as a function that writes it. */
@FunctionalInterface
interface StreamedPayload extends Payload {
  @Override
  void writeTo(OutputStream out) throws IOException;

  @Override
  default boolean isUnbounded() {
    return true;
  }
}
