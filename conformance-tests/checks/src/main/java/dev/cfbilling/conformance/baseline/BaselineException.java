package dev.cfbilling.conformance.baseline;

/** A file is no baseline; the message says why, in one sentence. */
public final class BaselineException extends Exception {
  private static final long serialVersionUID = 1L;

  BaselineException(String message) {
    super(message);
  }
}
