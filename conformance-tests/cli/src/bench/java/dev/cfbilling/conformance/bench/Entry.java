package dev.cfbilling.conformance.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A row of a table, and what measures it: a process that prints the megabytes a second of each
 * pass, and at the end the peak of its memory in kilobytes.
 *
 * @param options of its virtual machine, as one would type them
 */
record Entry(String title, String options, List<String> command) {

  Measurement measure(int warmUp, int measured) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines;
    try (InputStream out = process.getInputStream()) {
      lines = new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(title + " ended with " + process.exitValue());
    }
    return Measurement.parse(lines, warmUp, measured);
  }
}
