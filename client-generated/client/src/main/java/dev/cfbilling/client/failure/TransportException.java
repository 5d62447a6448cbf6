package dev.cfbilling.client.failure;

import java.io.IOException;
import java.util.function.UnaryOperator;
import okhttp3.Request;

/**
 * There was no answer, or it broke off: the network failed, a timeout passed, or the call was
 * cancelled. What it was, the cause says; where the messages of that had to be shortened or
 * redacted, it is an {@link IOException} that names the original type.
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
    this(request, cause, UnaryOperator.identity());
  }

  /**
   * Tells which request it was.
   *
   * @param request what was sent, or would have been
   * @param cause what happened
   * @param redaction what hides secrets in the messages of the cause
   */
  public TransportException(Request request, IOException cause, UnaryOperator<String> redaction) {
    this(request, describe(cause, redaction), ForeignText.shown(cause, redaction));
  }

  private TransportException(Request request, String what, IOException cause) {
    super(
        "%s %s got no whole answer: %s"
            .formatted(request.method(), request.url().encodedPath(), what),
        cause);
  }

  private static String describe(IOException cause, UnaryOperator<String> redaction) {
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : ForeignText.shown(message, redaction);
  }
}
