package dev.cfbilling.conformance.exchange;

/**
 * What a recording lost of an exchange. It is never the API's fault.
 *
 * @param detail a clause that says more, e.g. how many bytes were kept; empty when the kind says it
 *     all
 */
public record Gap(Kind kind, String detail) {

  /** What was lost. */
  public enum Kind {
    /** The call was blocked or aborted, or its answer is not in the recording. */
    NO_ANSWER,
    /** A cache had the body, and the API was only asked whether it has changed. */
    NOT_MODIFIED,
    /** The recording has the beginning of the body. */
    CUT,
    /** The recording has nothing of the body. */
    MISSING,
    /** The recording has the body in a form that can't be read here. */
    UNREADABLE;

    /** Whether status and headers are the API's answer to the request. */
    public boolean isAnswered() {
      return this != NO_ANSWER && this != NOT_MODIFIED;
    }
  }
}
