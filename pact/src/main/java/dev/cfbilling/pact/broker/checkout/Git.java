package dev.cfbilling.pact.broker.checkout;

import dev.cfbilling.pact.broker.http.BrokerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs git in a directory. */
record Git(Path directory) {

  private record Outcome(int code, String output) {}

  /** What it prints. */
  String run(String... arguments) throws BrokerException {
    Optional<String> output = tryTo(arguments);
    if (output.isEmpty()) {
      throw new BrokerException(
          "%s is no git repository with a commit (%s); a version is a commit."
              .formatted(directory.toAbsolutePath().normalize(), complaint(arguments)));
    }
    return output.get();
  }

  /** What it prints; empty if it fails. */
  Optional<String> tryTo(String... arguments) throws BrokerException {
    Outcome outcome = outcome(command(arguments).redirectError(ProcessBuilder.Redirect.DISCARD));
    return outcome.code() == 0 ? Optional.of(outcome.output()) : Optional.empty();
  }

  /** Why it fails: a repository of another user's it does not read. */
  private String complaint(String... arguments) throws BrokerException {
    return outcome(command(arguments).redirectErrorStream(true))
        .output()
        .lines()
        .findFirst()
        .orElse("git does not say why");
  }

  private ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(directory.toFile());
  }

  private static Outcome outcome(ProcessBuilder command) throws BrokerException {
    try {
      Process git = command.start();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(git.waitFor(), output.stripTrailing());
    } catch (IOException noGit) {
      throw new BrokerException("git can't be run; install it, since a version is a commit.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BrokerException("It was interrupted.");
    }
  }
}
