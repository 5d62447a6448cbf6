package dev.cfbilling.conformance.target;

/**
 * Why no whole answer came.
 *
 * @param reason in the words of the transport; nothing secret in it
 */
public record Breakage(Kind kind, String reason) {

  /** How it broke. */
  public enum Kind {
    /** The connection ended, or what came can't be a whole answer. */
    INCOMPLETE,
    /** Nothing more came for too long, or the whole took too long. */
    STALLED,
    /** More came than an answer can have. */
    ENDLESS
  }
}
