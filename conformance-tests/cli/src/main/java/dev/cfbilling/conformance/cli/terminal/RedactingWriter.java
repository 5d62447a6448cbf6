package dev.cfbilling.conformance.cli.terminal;

import dev.cfbilling.conformance.finding.Redactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Removes secrets from each line, and passes it on. */
public final class RedactingWriter extends Writer {
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
    out.write(redactor.redact(line.toString()));
    line.setLength(0);
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
