package dev.cfbilling.reader;

/** A file can't be read. The message is one sentence for whoever named it. */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String message) {
    super(message);
  }
}
