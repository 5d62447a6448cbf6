package dev.cfbilling.conformance.exchange;

/** A body exceeds the limit; the message is one sentence for the user. */
public final class BodyLimitException extends Exception {
  private static final long serialVersionUID = 1;

  public BodyLimitException(String body, long maxBytes) {
    super("%s has more than %s bytes; --max-body allows more.".formatted(body, maxBytes));
  }
}
