package dev.cfbilling.conformance.target;

/**
 * Why a response is incomplete.
 *
 * @param reason in the words of the transport; contains no secret
 */
public record Breakage(Kind kind, String reason) {

  /** The kinds of breakage. */
  public enum Kind {
    /** The connection ended early, or the response is malformed. */
    INCOMPLETE,
    /** A time limit was exceeded. */
    STALLED,
    /** The body exceeds its limit. */
    ENDLESS
  }
}
