package dev.cfbilling.conformance.exchange;

/** A capture can't be read; the message is one sentence for the user. */
public final class CaptureException extends Exception {
  private static final long serialVersionUID = 1;

  /** An exception with a sentence that says what is wrong with the capture. */
  public CaptureException(String message) {
    super(message);
  }
}
