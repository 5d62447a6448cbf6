package dev.cfbilling.conformance.cli;

/** What the user asked for can't be done; the message is one sentence. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
