package dev.cfbilling.conformance.openapi;

/** A document can't be read, or lacks what was asked for; the message is one sentence. */
public final class OpenApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public OpenApiException(String message) {
    super(message);
  }
}
