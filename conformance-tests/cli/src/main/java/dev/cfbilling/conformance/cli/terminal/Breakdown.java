package dev.cfbilling.conformance.cli.terminal;

import dev.cfbilling.conformance.body.TemporaryFileError;
import dev.cfbilling.conformance.finding.Quote;
import java.nio.file.InvalidPathException;
import java.util.Arrays;

/** Describes an unexpected error in one sentence, without a stack trace. */
public final class Breakdown {
  private static final String OWN = "dev.cfbilling.";

  private Breakdown() {}

  /** One sentence about {@code broken}. */
  public static String sentence(Throwable broken) {
    if (broken instanceof OutOfMemoryError) {
      return "There is too little memory for this; give Java more, with"
          + " JAVA_TOOL_OPTIONS=-Xmx4g for example.";
    }
    if (broken instanceof StackOverflowError) {
      return "What is read here nests too deep or is made of itself; nothing can be said of it.";
    }
    if (broken instanceof TemporaryFileError full) {
      return String.valueOf(full.getMessage());
    }
    if (broken instanceof InvalidPathException path) {
      return pathName(path.getInput());
    }
    String where =
        Arrays.stream(broken.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OWN))
            .findFirst()
            .map(frame -> " at %s:%s".formatted(frame.getFileName(), frame.getLineNumber()))
            .orElse("");
    return "conform broke off with %s%s, a mistake of its own; please report it with the command."
        .formatted(broken.getClass().getSimpleName(), where);
  }

  /** One sentence about the name of a file that Java can't take. */
  public static String pathName(String name) {
    if (name.isEmpty()) {
      return "The name of a file or folder is empty; is a variable not set?";
    }
    return "%s has a character that no name of a file can have in this locale; where it is not ASCII,"
            .formatted(Quote.text(name))
        + " set LC_ALL=C.UTF-8.";
  }
}
