package dev.cfbilling.transport;

import java.util.Optional;

/** What a library says of a failure: it may repeat all that a server sent. */
public final class FailureText {
  private static final int LONGEST = 400;

  private FailureText() {}

  /**
   * The message, or the name of a failure without one; of a long one, the beginning.
   *
   * @param failure one that a request ended with
   */
  public static String of(Exception failure) {
    String message =
        Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
  }
}
