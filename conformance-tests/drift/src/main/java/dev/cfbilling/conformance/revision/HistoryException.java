package dev.cfbilling.conformance.revision;

/** A history can't be read, or lacks a revision; the message is one sentence. */
public final class HistoryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  HistoryException(String message) {
    super(message);
  }
}
