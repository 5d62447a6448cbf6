package dev.cfbilling.conformance.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;

/** Calls of the command line within this process. */
final class CommandLineCalls {
  private CommandLineCalls() {}

  /** The exit code of a call without credentials and without input. */
  static int run(Writer out, Writer err, String... arguments) {
    return run(Map.of(), out, err, arguments);
  }

  /** The exit code of a call without input. */
  static int run(Map<String, String> environment, Writer out, Writer err, String... arguments) {
    return ConformMain.run(
        environment,
        InputStream.nullInputStream(),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments);
  }
}
