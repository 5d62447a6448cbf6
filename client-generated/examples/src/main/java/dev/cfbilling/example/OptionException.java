package dev.cfbilling.example;

/** What the user asked for can't be done; the message is one sentence. */
final class OptionException extends Exception {
  private static final long serialVersionUID = 1;

  OptionException(String message) {
    super(message);
  }
}
