package dev.cfbilling.client.failure;

import java.io.IOException;
import okhttp3.Request;

/**
 * There was no answer, or it broke off: the network failed, a timeout passed, or the call was
 * cancelled. What it was, the cause says.
 */
public final class TransportException extends BillingApiException {
  private static final long serialVersionUID = 1;

  /**
   * Tells which request it was.
   *
   * @param request what was sent, or would have been
   * @param cause what happened
   */
  public TransportException(Request request, IOException cause) {
    super(
        "%s %s got no whole answer: %s"
            .formatted(request.method(), request.url().encodedPath(), describe(cause)),
        cause);
  }

  private static String describe(IOException cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
