package dev.cfbilling.conformance.exchange;

/** A body is longer than it may be; the message is one sentence for the user. */
public final class BodyTooLongException extends Exception {
  private static final long serialVersionUID = 1;

  public BodyTooLongException(String body, long maxBytes) {
    super("%s has more than %s bytes; --max-body allows more.".formatted(body, maxBytes));
  }
}
