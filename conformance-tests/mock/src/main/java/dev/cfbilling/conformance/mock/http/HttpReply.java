package dev.cfbilling.conformance.mock.http;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import java.time.Duration;

/**
 * An answer with its delivery.
 *
 * @param latency before the first byte
 */
public record HttpReply(MockAnswer answer, Delivery delivery, Duration latency) {

  /** Changes a body while it is sent. */
  @FunctionalInterface
  public interface Delivery {

    /**
     * The payload to send for {@code body}; while it is written, it may break {@code connection}.
     */
    Payload sent(Payload body, ClientConnection connection);
  }
}
