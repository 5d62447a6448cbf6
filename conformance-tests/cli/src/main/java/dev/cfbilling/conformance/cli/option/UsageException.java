package dev.cfbilling.conformance.cli.option;

/** The user's request can't be carried out; the message is one sentence. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }
}
