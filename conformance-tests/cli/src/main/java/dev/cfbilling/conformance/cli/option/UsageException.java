package dev.cfbilling.conformance.cli.option;

/** What the user asked for can't be done; the message is one sentence. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }
}
