package dev.cfbilling.client.failure;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Text that comes from the answer or from a library that quotes it, made fit for a message: without
 * secrets, on one line, and short.
 */
final class ForeignText {
  private static final int LONGEST = 200;

  /** Redaction may shorten what it is given, but not by that much. */
  private static final int LONGEST_READ = 20 * LONGEST;

  /** Deeper causes tell nothing more. */
  private static final int DEEPEST = 20;

  private ForeignText() {}

  static String shown(String text) {
    return shown(text, UnaryOperator.identity());
  }

  static String shown(String text, UnaryOperator<String> redaction) {
    String start = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
    String line =
        redaction
            .apply(start)
            .replaceAll("[\\s\\x{85}\\x{2028}\\x{2029}]+", " ")
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "?")
            .strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** The failure itself where its messages can be shown as they are, or else a copy of it. */
  static IOException shown(IOException failure, UnaryOperator<String> redaction) {
    return isShowable(failure, redaction, DEEPEST) ? failure : copy(failure, redaction, DEEPEST);
  }

  private static boolean isShowable(
      @Nullable Throwable failure, UnaryOperator<String> redaction, int depth) {
    if (failure == null) {
      return true;
    }
    String message = failure.getMessage();
    if (depth == 0 || (message != null && !message.equals(shown(message, redaction)))) {
      return false;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!isShowable(suppressed, redaction, depth - 1)) {
        return false;
      }
    }
    return isShowable(failure.getCause(), redaction, depth - 1);
  }

  private static IOException copy(Throwable failure, UnaryOperator<String> redaction, int depth) {
    String type = failure.getClass().getName();
    String message = failure.getMessage();
    IOException copy =
        new IOException(message == null ? type : type + ": " + shown(message, redaction));
    copy.setStackTrace(failure.getStackTrace());
    if (depth > 0) {
      if (failure.getCause() != null) {
        copy.initCause(copy(failure.getCause(), redaction, depth - 1));
      }
      for (Throwable suppressed : failure.getSuppressed()) {
        copy.addSuppressed(copy(suppressed, redaction, depth - 1));
      }
    }
    return copy;
  }
}
