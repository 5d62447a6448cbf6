package dev.cfbilling.conformance.mock.http;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import java.time.Duration;

/**
 * An answer, and how it goes out.
 *
 * @param latency before the first byte
 */
public record HttpReply(MockAnswer answer, Delivery delivery, Duration latency) {

  /** What becomes of a body on its way. */
  @FunctionalInterface
  public interface Delivery {

    /** What is written for {@code body}; while it is, it may do things to {@code connection}. */
    Payload sent(Payload body, ClientConnection connection);
  }
}
