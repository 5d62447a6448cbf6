package dev.cfbilling.conformance.cli.terminal;

import dev.cfbilling.conformance.finding.Redactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Removes secrets and control characters from each line, and passes it on. */
public final class RedactingWriter extends Writer {
  /** Loaded when a line has one: few have, and it takes as long as to write a hundred. */
  private static final class Controls {
    /** What a terminal would obey, but for line ends and our own colours. */
    static final Pattern PATTERN =
        Pattern.compile("(?!\u001b\\[[0-9;]*m)(?!\r\n)[\\p{Cntrl}&&[^\n\t]]");
  }

  private final PrintWriter out;
  private final Redactor redactor;
  private final StringBuilder line = new StringBuilder();

  private RedactingWriter(PrintWriter out, Redactor redactor) {
    this.out = out;
    this.redactor = redactor;
  }

  /** A writer that removes secrets and passes the rest to {@code out}. */
  public static PrintWriter around(PrintWriter out, Redactor redactor) {
    return new PrintWriter(new RedactingWriter(out, redactor), true);
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      line.append(characters[i]);
      if (characters[i] == '\n') {
        passOn();
      }
    }
  }

  private void passOn() {
    String safe = redactor.redact(line.toString());
    out.write(
        safe.chars().anyMatch(RedactingWriter::isControl)
            ? Controls.PATTERN.matcher(safe).replaceAll(RedactingWriter::escaped)
            : safe);
    line.setLength(0);
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }

  private static String escaped(MatchResult control) {
    return String.format(Locale.ROOT, "\\\\u%04x", (int) control.group().charAt(0));
  }

  @Override
  public void flush() throws IOException {
    passOn();
    if (out.checkError()) {
      throw new IOException("it takes no more");
    }
  }

  @Override
  public void close() {
    passOn();
    out.close();
  }
}
