package dev.cfbilling.pact.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Maven in a process of its own, which inherits the credentials with the environment.
 *
 * @param root the directory of the parent's pom.xml
 */
record Maven(Path root, Map<String, String> environment) {

  /**
   * Runs goals of {@code pact/} by itself, and keeps what they print to itself.
   *
   * @return what was printed if they failed; empty when they did not
   */
  Optional<String> runQuietly(List<String> arguments) throws BrokerException {
    List<String> command = new ArrayList<>(List.of("-f", "pact/pom.xml"));
    command.addAll(arguments);
    try {
      Path log = Files.createTempFile("pact-maven", ".log");
      try {
        int code = run(command, ProcessBuilder.Redirect.to(log.toFile()));
        return code == 0
            ? Optional.empty()
            : Optional.of(Files.readString(log, StandardCharsets.UTF_8));
      } finally {
        Files.delete(log);
      }
    } catch (IOException noMaven) {
      throw cannotRun();
    }
  }

  /** Runs a part of the build, and lets it print. */
  boolean run(List<String> arguments) throws BrokerException {
    try {
      return run(arguments, ProcessBuilder.Redirect.INHERIT) == 0;
    } catch (IOException noMaven) {
      throw cannotRun();
    }
  }

  private int run(List<String> arguments, ProcessBuilder.Redirect output)
      throws IOException, BrokerException {
    List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B"));
    command.addAll(arguments);
    ProcessBuilder maven =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output);
    maven.environment().putAll(environment);
    maven.environment().put("PACT_DO_NOT_TRACK", "true");
    maven.environment().put("pact_do_not_track", "true");
    try {
      return maven.start().waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BrokerException("It was interrupted.");
    }
  }

  private static BrokerException cannotRun() {
    return new BrokerException("mvn can't be run; install Maven 3.8 or newer.");
  }
}
