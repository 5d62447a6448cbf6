package dev.cfbilling.conformance.exchange;

import java.util.Optional;

/**
 * What a recording lost of an exchange.
 *
 * @param detail a clause with more detail, e.g. how many bytes were kept; may be empty
 * @param broken how the API's own answer broke off; empty when the loss is no fault of the API
 */
public record Gap(Kind kind, String detail, Optional<Breakage.Kind> broken) {

  /** A loss through no fault of the API. */
  public Gap(Kind kind, String detail) {
    this(kind, detail, Optional.empty());
  }

  /** Why the API's own answer is incomplete; empty when the loss is no fault of the API. */
  public Optional<Breakage> breakage() {
    return broken.map(how -> new Breakage(how, detail));
  }

  /** The kinds of losses. */
  public enum Kind {
    /** The call was blocked or aborted, or its response is not in the recording. */
    NO_ANSWER,
    /** The API answered that a cached body is unchanged. */
    NOT_MODIFIED,
    /** The recording has only the beginning of the body. */
    CUT,
    /** The recording has no body. */
    MISSING,
    /** The recording has the body in a form that this tool can't read. */
    UNREADABLE;

    /** Whether status and headers are the API's response to the request. */
    public boolean isAnswered() {
      return this != NO_ANSWER && this != NOT_MODIFIED;
    }
  }
}
