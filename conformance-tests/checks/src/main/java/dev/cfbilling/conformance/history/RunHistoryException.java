package dev.cfbilling.conformance.history;

/** A folder is no history of runs; the message says why, in one sentence. */
public final class RunHistoryException extends Exception {
  private static final long serialVersionUID = 1L;

  RunHistoryException(String message) {
    super(message);
  }
}
