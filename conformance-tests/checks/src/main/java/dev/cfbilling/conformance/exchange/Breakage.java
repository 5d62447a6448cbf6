package dev.cfbilling.conformance.exchange;

import dev.cfbilling.conformance.body.BoundedStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
    ENDLESS;

    /** The name in recordings. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a name in a recording; empty for any other. */
    public static Optional<Kind> find(String wireName) {
      return Arrays.stream(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
    }

    /** The kind of a failure while a response was read. */
    public static Kind of(IOException why) {
      if (why instanceof BoundedStream.TooLongException) {
        return ENDLESS;
      }
      // Includes OkHttp's timeout of the whole call.
      return why instanceof InterruptedIOException ? STALLED : INCOMPLETE;
    }
  }
}
