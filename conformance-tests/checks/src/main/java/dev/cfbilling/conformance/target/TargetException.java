package dev.cfbilling.conformance.target;

/** A target can't deliver, or can't go on; the message is one sentence for the user. */
public final class TargetException extends Exception {
  private static final long serialVersionUID = 1;

  /** Why the target failed, which decides who has to act. */
  public enum Kind {
    /** The target can't be reached, through no mistake of the user. */
    UNREACHABLE,
    /** The user's input can't be used: an option, a variable, a file. */
    UNUSABLE,
    /** A response exceeds the user's limit. */
    BEYOND_LIMITS
  }

  private final Kind kind;

  public TargetException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
