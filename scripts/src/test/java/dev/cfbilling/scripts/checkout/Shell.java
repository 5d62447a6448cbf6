package dev.cfbilling.scripts.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs commands in a directory, with an environment of its own on top of ours. */
public record Shell(Path directory, Map<String, String> environment) {
  /** The same with one more variable. */
  public Shell with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(name, value);
    return new Shell(directory, more);
  }

  public Outcome run(String... command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(List.of(command))
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      process.waitFor();
      return new Outcome(
          process.exitValue(), Files.readString(out).strip(), Files.readString(err).strip());
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** What came of a command. */
  public record Outcome(int code, String out, String err) {

    public Outcome succeeds() {
      assertThat(code).as("%s%n%s", out, err).isZero();
      return this;
    }
  }
}
