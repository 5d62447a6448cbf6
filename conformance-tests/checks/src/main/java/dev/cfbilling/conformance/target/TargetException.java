package dev.cfbilling.conformance.target;

/** A target can't deliver, or can't go on; the message is one sentence for the user. */
public final class TargetException extends Exception {
  private static final long serialVersionUID = 1;

  /** Whose turn it is to act. */
  public enum Kind {
    /** The target is away: nothing that the user wrote is wrong. */
    UNREACHABLE,
    /** What the user named can't be used: an option, a variable, a file. */
    UNUSABLE,
    /** More came than the user allows. */
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
